using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>
/// Logs with whole seconds put several events of a ticket into one instant. A clock sorts the marks of one instant by kind, stop before start:
/// a ticket opened and answered in the same second had a first-response clock that ran for ever, and was reported as breached.
/// </summary>
public sealed class SameInstantTests
{
    [Fact]
    public void Opened_answered_and_resolved_within_one_instant_both_clocks_stand()
    {
        var ticket = ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything)).Resolved().Ticket;

        Assert.Equal(ticket.OpenedAt, ticket.ResolvedAt);
        Assert.Equal(SlaState.Stopped, ADayLater(SlaMeasure.FirstResponse, ticket));
        Assert.Equal(SlaState.Stopped, ADayLater(SlaMeasure.Resolution, ticket));
    }

    [Fact]
    public void Opened_and_waiting_within_one_instant_the_resolution_clock_is_paused() =>
        Assert.Equal(SlaState.Paused, ADayLater(ticket => ticket.Answered().WaitsForCustomer()));

    [Fact]
    public void Resumed_and_waiting_again_within_one_instant_the_resolution_clock_is_paused() =>
        Assert.Equal(SlaState.Paused, ADayLater(ticket => ticket.Answered().WaitsForCustomer().After(5).Given(Ann, Resume).WaitsForCustomer()));

    [Fact]
    public void Reopened_and_resolved_within_one_instant_the_resolution_clock_stands() =>
        Assert.Equal(SlaState.Stopped, ADayLater(ticket => ticket.Resolved().After(5).Reopened().Resolved()));

    private static ResumeTicket Resume => new() { Ticket = "T1" };

    private static SlaState ADayLater(Func<TicketStory, TicketStory> story)
    {
        var ticket = story(ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything))).Ticket;
        return ADayLater(SlaMeasure.Resolution, ticket);
    }

    private static SlaState ADayLater(SlaMeasure measure, Ticket ticket) => ticket.Timers.Of(measure)!.Clock.StateAt(ticket.OpenedAt + Duration.FromDays(1));
}
