using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class RaceTests
{
    [Fact]
    public async Task Two_requests_with_one_intake_key_become_one_ticket()
    {
        for (var race = 0; race < 1_000; race++)
        {
            var desk = new ServiceDesk();
            using var start = new Barrier(2);
            var openings = ((string[])["T1", "T2"]).Select(id => Task.Run(() => At(start, () =>
                desk.Ask(Robot, ATicket.Nine, ATicket.Opening(id) with { IntakeKey = "mail/42" }).Refusal()?.Code)));
            var refused = await Task.WhenAll(openings);

            Assert.Equal(CoreCodes.AlreadyExists, Assert.Single(refused, code => code is not null));
            Assert.Equal(1, (desk.Read("T1").State is null ? 0 : 1) + (desk.Read("T2").State is null ? 0 : 1));
        }
    }

    [Fact]
    public async Task One_command_sent_at_once_by_two_happens_once()
    {
        for (var race = 0; race < 1_000; race++)
        {
            var story = ATicket.OwnedBy(Ann);
            using var start = new Barrier(2);
            var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => At(start, () =>
                story.Desk.Ask(Ann, story.Now, TicketStory.Resolving, "same").Value))));
            Assert.Single(both, accepted => accepted.Replayed);
            Assert.Equal(3, story.Desk.Read("T1").Version);
        }
    }

    private static T At<T>(Barrier start, Func<T> act)
    {
        start.SignalAndWait();
        return act();
    }
}
