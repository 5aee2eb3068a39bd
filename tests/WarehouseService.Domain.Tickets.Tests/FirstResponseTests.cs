using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class FirstResponseTests
{
    private static readonly RaiseAlerts Overdue = new() { Ticket = "T1", Timer = CaseTimers.WorkName(SlaMeasure.FirstResponse) };

    private static readonly SendPublic Reply = new() { Ticket = "T1", Text = "We look into it." };

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_late_answer_is_a_breach_even_if_no_timer_fired(long ticks, bool breached)
    {
        var late = Duration.FromMinutes(60) + Duration.FromTicks(ticks);
        ATicket.OwnedBy(Ann).After(late).Answered().Shows(ticket => ticket.Breaches(SlaMeasure.FirstResponse), breached ? 1 : 0);
        ATicket.OwnedBy(Ann).After(late).Resolved().Shows(ticket => ticket.Breaches(SlaMeasure.FirstResponse), breached ? 1 : 0);
    }

    [Fact]
    public void The_first_public_message_by_a_person_is_it_once() =>
        ATicket.OwnedBy(Ann)
            .After(5).Answered()
            .After(5).Answered()
            .Shows(ticket => ticket.FirstResponseAt, ATicket.Nine + Duration.FromMinutes(5))
            .Shows(ticket => ticket.PublicReplies, 2)
            .Shows(ticket => ticket.Timers.Of(SlaMeasure.FirstResponse)!.Clock.StateAt(Instant.MaxValue), SlaState.Stopped);

    [Fact]
    public void It_opens_a_new_ticket() =>
        ATicket.Unowned().When(Sue, Reply).LeadsTo(TicketStatus.Open).Shows(ticket => ticket.Owner, null);

    [Fact]
    public void An_acknowledgement_by_the_system_is_none() =>
        ATicket.Unowned().When(Robot, Reply).LeadsTo(TicketStatus.New)
            .Shows(ticket => ticket.FirstResponseAt, null)
            .Shows(ticket => ticket.PublicReplies, 0)
            .Shows(ticket => ticket.Timers.Of(SlaMeasure.FirstResponse)!.Clock.StateAt(Instant.MaxValue), SlaState.Running);

    [Fact]
    public void What_is_told_with_the_resolution_is_one()
    {
        var resolved = ATicket.OwnedBy(Ann).After(7).Resolved();
        resolved
            .Shows(ticket => ticket.FirstResponseAt, resolved.Now)
            .Shows(ticket => ticket.PublicReplies, 1)
            .Shows(ticket => ticket.Timers.Of(SlaMeasure.FirstResponse)!.Clock.StateAt(Instant.MaxValue), SlaState.Stopped);
    }

    [Fact]
    public void A_resolution_that_tells_nothing_is_no_reply()
    {
        var answered = ATicket.OwnedBy(Ann).After(3).Answered();
        var stamp = answered.Now;
        answered.After(7).Given(Ann, TicketStory.Resolving with { Message = null })
            .Shows(ticket => ticket.FirstResponseAt, stamp)
            .Shows(ticket => ticket.PublicReplies, 1);
    }

    [Fact]
    public void Reopening_and_cancelling_erase_none_of_it()
    {
        var story = ATicket.OwnedBy(Ann).After(3).Answered();
        var stamp = story.Now;
        story.After(3).Resolved().After(3).Reopened().Answered().After(3).Given(Sue, new CancelTicket { Ticket = "T1", Reason = "twice" });
        story.Shows(ticket => ticket.FirstResponseAt, stamp).Shows(ticket => ticket.Status, TicketStatus.Cancelled);
    }

    [Fact]
    public void Cancelling_an_overdue_ticket_takes_its_breach_not_back() =>
        ATicket.OwnedBy(Ann).After(61).Given(Sue, new CancelTicket { Ticket = "T1", Reason = "twice" })
            .Shows(ticket => ticket.Breaches(SlaMeasure.FirstResponse), 1);

    [Fact]
    public void Only_the_system_raises_alerts() =>
        ATicket.OwnedBy(Ann).After(61).When(Sue, Overdue).IsRefused(CoreCodes.NotPermitted);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_system_escalates_strictly_after_it_was_due(long ticks)
    {
        var outcome = ATicket.OwnedBy(Ann).After(Duration.FromMinutes(60) + Duration.FromTicks(ticks))
            .When(Robot, Overdue);
        if (ticks == 0)
        {
            outcome.IsRefused(TicketCodes.NothingDue);
        }
        else
        {
            outcome.IsAccepted()
                .Shows(ticket => ticket.EscalationLevel, 1)
                .Shows(ticket => ticket.Breaches(SlaMeasure.FirstResponse), 1)
                .When(Robot, Overdue)
                .IsRefused(TicketCodes.NothingDue);
        }
    }

    [Fact]
    public void What_the_system_escalates_goes_to_level_one_and_no_lower_than_it_is() =>
        ATicket.OwnedBy(Ann)
            .Given(Ann, new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = "hard" })
            .Given(Ann, new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = "harder" })
            .After(61)
            .Given(Robot, Overdue)
            .Shows(ticket => ticket.EscalationLevel, 2)
            .Shows(ticket => ticket.Breaches(SlaMeasure.FirstResponse), 1);
}
