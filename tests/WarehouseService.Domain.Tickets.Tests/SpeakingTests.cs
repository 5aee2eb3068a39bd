using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class SpeakingTests
{
    private static SendPublic To(string recipient) => new() { Ticket = "T1", Text = "Hello", Recipient = recipient };

    [Fact]
    public void A_recipient_that_no_store_keeps_unchanged_is_refused()
    {
        foreach (var recipient in (string[])["", "C1 \0", "C1 \ud800"])
        {
            ATicket.OwnedBy(Ann).When(Ann, To(recipient)).IsRefused(TicketCodes.MalformedText);
        }
    }

    [Fact]
    public void Nobody_but_the_customer_is_spoken_to()
    {
        ATicket.OwnedBy(Ann).When(Ann, To("C2@example.org")).IsRefused(TicketCodes.RecipientNotTheirs);
        ATicket.OwnedBy(Ann).When(Ann, To("C1@example.org")).IsAccepted().Shows(ticket => ticket.PublicReplies, 1);
    }

    [Fact]
    public void A_resolved_ticket_may_still_be_spoken_on_a_closed_one_not()
    {
        var story = ATicket.OwnedBy(Ann).Resolved().Answered().Shows(ticket => ticket.Status, TicketStatus.Resolved);
        story.Closed().When(Ann, To("C1")).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void The_pen_is_lost_with_the_ticket() =>
        ATicket.OwnedBy(Ann)
            .Given(Sue, new TakeOverTicket { Ticket = "T1" })
            .When(Ann, To("C1")).IsRefused(CoreCodes.NotPermitted);

    [Fact]
    public void A_department_notes_while_its_own_task_is_alive()
    {
        var note = new AddNote { Ticket = "T1", Text = "Found it." };
        var story = ATicket.OwnedBy(Ann);
        story.When(Wes, note).IsRefused(CoreCodes.NotPermitted);
        story.BlockedBy("task/1", Role.Warehouse);
        story.When(Tom, note).IsRefused(CoreCodes.NotPermitted);
        story.When(Wes, note).IsAccepted();
        story.FreedOf("task/1").When(Wes, note).IsRefused(CoreCodes.NotPermitted);
    }

    [Fact]
    public void Notes_are_taken_until_the_ticket_is_cancelled()
    {
        var note = new AddNote { Ticket = "T1", Text = "Remember." };
        ATicket.OwnedBy(Ann).Resolved().Closed().When(Bob, note).IsAccepted();
        ATicket.Unowned().Given(Sue, new CancelTicket { Ticket = "T1", Reason = "twice" }).When(Bob, note).IsRefused(CoreCodes.InvalidState);
    }
}
