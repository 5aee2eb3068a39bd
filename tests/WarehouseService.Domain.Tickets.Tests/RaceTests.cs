using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class RaceTests
{
    [Fact]
    public async Task A_ticket_is_never_resolved_under_a_live_task()
    {
        var resolvedFirst = 0;
        const int Races = 4_000;
        for (var race = 0; race < Races; race++)
        {
            var story = ATicket.OwnedBy(Ann);
            using var start = new Barrier(2);
            var desk = story.Desk;
            var resolve = Task.Run(() => At(start, () => desk.Ask(Ann, story.Now, TicketStory.Resolving).IsSuccess));
            var request = Task.Run(() => At(start, () => desk.Ask(Sue, story.Now, TicketStory.Requesting).IsSuccess));
            var (resolved, requested) = (await resolve, await request);

            var isLive = desk.ReadLinks("T1").State is { Live.Length: > 0 };
            Assert.False(isLive && story.Ticket.Status == TicketStatus.Resolved, $"Race {race}: resolved under a live task.");
            Assert.Equal((resolved, requested, requested), (story.Ticket.Status == TicketStatus.Resolved, isLive, desk.ReadTask("W1").State is not null));
            Assert.True(resolved ^ requested, $"Race {race}: one of them must win.");
            resolvedFirst += resolved ? 1 : 0;
        }

        Assert.InRange(resolvedFirst, 1, Races - 1);
    }

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
