using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ResolvingTests
{
    private static readonly ResolveTicket Silently = new() { Ticket = "T1", Code = "answered" };
    private static readonly CloseTicket Close = new() { Ticket = "T1" };
    private static readonly ReopenTicket Reopen = new() { Ticket = "T1" };
    private static readonly ReceiveFromCustomer Word = new() { Ticket = "T1", Text = "Not solved." };
    private static readonly Duration Tick = Duration.FromTicks(1);

    [Fact]
    public void A_ticket_that_a_task_blocks_is_not_resolved() =>
        ATicket.OwnedBy(Ann).Answered().BlockedBy("task/1")
            .When(Ann, Silently).IsRefused(TicketCodes.Blocked)
            .FreedOf("task/1")
            .When(Ann, Silently).LeadsTo(TicketStatus.Resolved);

    [Fact]
    public void A_complaint_blocks_closing_not_resolving() =>
        ATicket.OwnedBy(Ann).Answered().BlockedBy("complaint/1")
            .When(Ann, Silently).LeadsTo(TicketStatus.Resolved)
            .When(Sue, Close).IsRefused(TicketCodes.Blocked)
            .FreedOf("complaint/1")
            .When(Sue, Close).LeadsTo(TicketStatus.Closed);

    [Fact]
    public void The_customer_is_told_before_or_with_it()
    {
        ATicket.OwnedBy(Ann).When(Ann, Silently).IsRefused(TicketCodes.CustomerNotTold);
        ATicket.OwnedBy(Ann).Given(Robot, new SendPublic { Ticket = "T1", Text = "Received." })
            .When(Ann, Silently).IsRefused(TicketCodes.CustomerNotTold);
        ATicket.OwnedBy(Ann).When(Ann, Silently with { Message = "Done." }).LeadsTo(TicketStatus.Resolved);
        ATicket.OwnedBy(Ann).Answered().When(Ann, Silently).LeadsTo(TicketStatus.Resolved);
    }

    [Fact]
    public void It_needs_a_code_and_a_sound_message()
    {
        ATicket.OwnedBy(Ann).Answered().When(Ann, Silently with { Code = "" }).IsRefused(TicketCodes.MissingResolutionCode);
        ATicket.OwnedBy(Ann).Answered().When(Ann, Silently with { Code = null! }).IsRefused(TicketCodes.MissingResolutionCode);
        ATicket.OwnedBy(Ann).Answered().When(Ann, Silently with { Message = "\t" }).IsRefused(TicketCodes.MalformedText);
    }

    [Fact]
    public void It_is_resolved_from_every_active_status_but_new()
    {
        ATicket.Unowned().When(Sue, TicketStory.Resolving).IsRefused(CoreCodes.InvalidState);
        ATicket.OwnedBy(Ann).When(Sue, TicketStory.Resolving).LeadsTo(TicketStatus.Resolved);
        ATicket.OwnedBy(Ann).Answered().WaitsForCustomer().When(Ann, TicketStory.Resolving).LeadsTo(TicketStatus.Resolved);
        ATicket.OwnedBy(Ann).BlockedBy("task/1").WaitsForTask().FreedOf("task/1").When(Ann, TicketStory.Resolving).LeadsTo(TicketStatus.Resolved);
    }

    [Fact]
    public void Closing_needs_the_customers_word_or_the_end_of_the_wait_or_a_supervisor()
    {
        static TicketStory Waited(Duration time) => ATicket.OwnedBy(Ann).Resolved().After(time);
        var wait = Duration.FromDays(3);
        Waited(wait - Tick).When(Ann, Close).IsRefused(TicketCodes.CloseNotDue);
        Waited(wait - Tick).When(Robot, Close).IsRefused(TicketCodes.CloseNotDue);
        Waited(wait).When(Ann, Close).LeadsTo(TicketStatus.Closed);
        Waited(wait).When(Robot, Close).LeadsTo(TicketStatus.Closed);
        Waited(Duration.Zero).When(Ann, Close with { CustomerConfirmed = true }).LeadsTo(TicketStatus.Closed);
        Waited(Duration.Zero).When(Sue, Close).LeadsTo(TicketStatus.Closed);
    }

    [Fact]
    public void The_last_instant_of_the_reopen_window_is_inside_it()
    {
        var window = Duration.FromDays(7);
        foreach (var (by, again) in ((Actor, TicketCommand)[])[(Bob, Reopen), (Sue, Reopen), (Cleo, Reopen), (Cleo, Word)])
        {
            ATicket.OwnedBy(Ann).Resolved().After(window).When(by, again).LeadsTo(TicketStatus.Open);
            ATicket.OwnedBy(Ann).Resolved().Closed().After(window).When(by, again).LeadsTo(TicketStatus.Open);
            ATicket.OwnedBy(Ann).Resolved().After(window + Tick).When(by, again).IsRefused(TicketCodes.ReopenWindowOver);
            ATicket.OwnedBy(Ann).Resolved().Closed().After(window + Tick).When(by, again).IsRefused(TicketCodes.ReopenWindowOver);
        }
    }

    [Fact]
    public void The_window_counts_from_the_latest_resolution() =>
        ATicket.OwnedBy(Ann).Resolved().After(Duration.FromDays(6)).Reopened().Resolved().After(Duration.FromDays(7))
            .When(Cleo, Word).LeadsTo(TicketStatus.Open).Shows(ticket => ticket.Reopens, 2);

    [Fact]
    public void Reopened_goes_to_open_if_owned_and_to_new_if_not()
    {
        ATicket.OwnedBy(Ann).Resolved().When(Bob, Reopen).LeadsTo(TicketStatus.Open);
        ATicket.Unowned().Answered().Given(Sue, Silently).When(Bob, Reopen).LeadsTo(TicketStatus.New);
        ATicket.Unowned().Answered().Given(Sue, Silently).When(Cleo, Word).LeadsTo(TicketStatus.New);
    }

    [Fact]
    public void Reopening_keeps_the_first_resolution_and_clears_the_latest()
    {
        var story = ATicket.OwnedBy(Ann).After(10).Resolved();
        var first = story.Now;
        story.After(10).Closed().After(10).Reopened()
            .Shows(ticket => ticket.FirstResolvedAt, first)
            .Shows(ticket => ticket.ResolvedAt, null)
            .Shows(ticket => ticket.ResolutionCode, null)
            .Shows(ticket => ticket.ClosedAt, null)
            .Shows(ticket => ticket.ReopenUntil, null)
            .Shows(ticket => ticket.CloseAt, null)
            .Shows(ticket => ticket.Reopens, 1)
            .After(10).Resolved();
        story.Shows(ticket => ticket.FirstResolvedAt, first).Shows(ticket => ticket.ResolvedAt, story.Now);
    }

    [Fact]
    public void A_customers_message_that_reopens_counts_as_both() =>
        ATicket.OwnedBy(Ann).Resolved().Given(Cleo, Word)
            .Shows(ticket => ticket.Reopens, 1)
            .Shows(ticket => ticket.CustomerMessages, 2);

    [Fact]
    public void What_is_active_is_neither_closed_nor_reopened()
    {
        ATicket.OwnedBy(Ann).When(Sue, Close).IsRefused(CoreCodes.InvalidState);
        ATicket.OwnedBy(Ann).When(Sue, Reopen).IsRefused(CoreCodes.InvalidState);
        ATicket.OwnedBy(Ann).Resolved().Closed().When(Sue, Close).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void Nothing_alive_is_cancelled_and_a_cancelled_ticket_is_over()
    {
        var cancel = new CancelTicket { Ticket = "T1", Reason = "twice" };
        ATicket.OwnedBy(Ann).When(Sue, cancel with { Reason = "" }).IsRefused(TicketCodes.MissingReason);
        ATicket.OwnedBy(Ann).BlockedBy("task/1").When(Sue, cancel).IsRefused(TicketCodes.Blocked);
        ATicket.OwnedBy(Ann).BlockedBy("complaint/1").When(Sue, cancel).IsRefused(TicketCodes.Blocked);
        ATicket.OwnedBy(Ann).Resolved().When(Sue, cancel).IsRefused(CoreCodes.InvalidState);
        ATicket.OwnedBy(Ann).When(Sue, cancel).LeadsTo(TicketStatus.Cancelled).When(Cleo, Word).IsRefused(CoreCodes.InvalidState);
    }
}
