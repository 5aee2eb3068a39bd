using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class WaitingTests
{
    private static readonly ReceiveFromCustomer Word = new() { Ticket = "T1", Text = "Here it is." };

    [Fact]
    public void Waiting_for_the_customer_needs_a_question_by_a_person()
    {
        var wait = new WaitCustomer { Ticket = "T1" };
        ATicket.OwnedBy(Ann).When(Ann, wait).IsRefused(TicketCodes.NothingAsked);
        ATicket.OwnedBy(Ann).Given(Robot, new SendPublic { Ticket = "T1", Text = "Received." }).When(Ann, wait).IsRefused(TicketCodes.NothingAsked);
        ATicket.OwnedBy(Ann).Answered().When(Ann, wait).LeadsTo(TicketStatus.PendingCustomer)
            .When(Ann, wait).IsRefused(CoreCodes.InvalidState);
        ATicket.Unowned().When(Sue, wait).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void A_reminder_lies_ahead()
    {
        var story = ATicket.OwnedBy(Ann).Answered();
        story.When(Ann, new WaitCustomer { Ticket = "T1", RemindAt = story.Now }).IsRefused(TicketCodes.ReminderInThePast);
        story.When(Ann, new WaitCustomer { Ticket = "T1", RemindAt = story.Now.PlusTicks(1) }).IsAccepted();
    }

    [Fact]
    public void Waiting_for_a_department_needs_an_unfinished_task()
    {
        var wait = new WaitInternal { Ticket = "T1" };
        ATicket.OwnedBy(Ann).When(Ann, wait).IsRefused(TicketCodes.NoTask);
        ATicket.OwnedBy(Ann).BlockedBy("complaint/1").When(Ann, wait).IsRefused(TicketCodes.NoTask);
        ATicket.OwnedBy(Ann).BlockedBy("task/1").When(Ann, wait).LeadsTo(TicketStatus.PendingInternal);
        ATicket.OwnedBy(Ann).BlockedBy("task/1").Answered().WaitsForCustomer().When(Ann, wait).LeadsTo(TicketStatus.PendingInternal);
    }

    [Fact]
    public void The_customers_word_ends_a_wait_for_the_customer_alone()
    {
        ATicket.OwnedBy(Ann).Answered().WaitsForCustomer().When(Cleo, Word).LeadsTo(TicketStatus.Open);
        ATicket.OwnedBy(Ann).BlockedBy("task/1").WaitsForTask().When(Cleo, Word).LeadsTo(TicketStatus.PendingInternal);
        ATicket.Unowned().When(Cleo, Word).LeadsTo(TicketStatus.New).Shows(ticket => ticket.CustomerMessages, 2);
    }

    [Fact]
    public void Only_ended_waits_for_the_customer_are_counted()
    {
        var story = ATicket.OwnedBy(Ann).Answered().BlockedBy("task/1").WaitsForCustomer().After(30)
            .Shows(ticket => ticket.CustomerWait, Duration.Zero);
        story.WaitsForTask().Shows(ticket => ticket.CustomerWait, Duration.FromMinutes(30));
        story.After(30).WaitsForCustomer().Shows(ticket => ticket.CustomerWait, Duration.FromMinutes(30));
        story.After(12).FreedOf("task/1").Resolved()
            .Shows(ticket => ticket.CustomerWait, Duration.FromMinutes(42))
            .Shows(ticket => ticket.WaitingSince, null)
            .Shows(ticket => ticket.RemindAt, null);
    }

    [Fact]
    public void Cancelling_ends_the_wait_too() =>
        ATicket.OwnedBy(Ann).Answered().WaitsForCustomer(ATicket.Nine + Duration.FromDays(9)).After(5)
            .Given(Sue, new CancelTicket { Ticket = "T1", Reason = "twice" })
            .Shows(ticket => ticket.CustomerWait, Duration.FromMinutes(5))
            .Shows(ticket => ticket.RemindAt, null);

    [Fact]
    public void The_resolution_clock_stands_while_the_customer_is_awaited_and_runs_while_a_department_is()
    {
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything)).After(10).Answered().BlockedBy("task/1")
            .WaitsForCustomer().After(100)
            .WaitsForTask().After(20)
            .Given(Ann, new ResumeTicket { Ticket = "T1" }).After(30)
            .FreedOf("task/1").Resolved();

        var reading = story.Ticket.Timers.Of(SlaMeasure.Resolution)!.Clock.Read(Calendars.None, story.Now);

        Assert.Equal((Duration.FromMinutes(60), SlaState.Stopped), (reading.Elapsed, reading.State));
    }

    [Fact]
    public void Reopening_begins_a_new_cycle_of_the_resolution_clock_and_none_of_the_first_response()
    {
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything)).After(10).Resolved().After(1000).Reopened().After(25);

        var reading = story.Ticket.Timers.Of(SlaMeasure.Resolution)!.Clock.Read(Calendars.None, story.Now);

        Assert.Equal(
            [Duration.FromMinutes(10), Duration.FromMinutes(25)],
            story.Ticket.Timers.Of(SlaMeasure.Resolution)!.Clock.CyclesAt(Calendars.None, story.Now).Select(cycle => cycle.Elapsed));
        Assert.Equal(Duration.FromMinutes(25), reading.Elapsed);
        Assert.Equal(Duration.FromMinutes(10), story.Ticket.Timers.Of(SlaMeasure.FirstResponse)!.Clock.Read(Calendars.None, story.Now).Elapsed);
    }
}
