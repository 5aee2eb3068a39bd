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
            var desk = story.Desk;
            var succeeded = await Race.RunAsync(
                race,
                () => desk.Ask(Ann, story.Now, TicketStory.Resolving).IsSuccess,
                () => desk.Ask(Sue, story.Now, TicketStory.Requesting).IsSuccess);
            var (resolved, requested) = (succeeded[0], succeeded[1]);

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
            var refused = await Race.RunAsync(race, () => Open("T1"), () => Open("T2"));

            Assert.Equal(CoreCodes.AlreadyExists, Assert.Single(refused, code => code is not null));
            Assert.Equal(1, (desk.Read("T1").State is null ? 0 : 1) + (desk.Read("T2").State is null ? 0 : 1));

            RefusalCode? Open(string id) => desk.Ask(Robot, ATicket.Nine, ATicket.Opening(id) with { IntakeKey = "mail/42" }).Refusal()?.Code;
        }
    }

    [Fact]
    public async Task One_command_sent_at_once_by_two_happens_once()
    {
        for (var race = 0; race < 1_000; race++)
        {
            var story = ATicket.OwnedBy(Ann);
            var both = await Race.RunAsync(race, Resolve, Resolve);
            Assert.Single(both, accepted => accepted.Replayed);
            Assert.Equal(3, story.Desk.Read("T1").Version);

            Accepted<Ticket> Resolve() => story.Desk.Ask(Ann, story.Now, TicketStory.Resolving, "same").Value;
        }
    }
}
