using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class SplitTests
{
    private static readonly SplitTicket Split = new() { Ticket = "T1", Into = "T2", Messages = 2 };

    // Three messages of the customer's, the opening included.
    private static TicketStory Told(ServiceDesk? desk = null) =>
        ATicket.OwnedBy(Ann, desk).Answered()
            .Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "And the invoice?" })
            .Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "It is wrong." });

    [Fact]
    public void Messages_move_to_a_ticket_that_is_new_and_opened_at_the_split()
    {
        var story = Told(ATicket.Promised(Promises.Everything)).After(30).When(Ann, Split with { Subject = "invoice", Kind = RequestKind.StorageFee }).IsAccepted();
        story.Shows(ticket => ticket.CustomerMessages, 1).Shows(ticket => ticket.Status, TicketStatus.Open);
        var split = story.Desk.Read("T2").State!;
        Assert.Equal((TicketStatus.New, "C1", story.Now, 2, "T1"), (split.Status, split.Customer, split.OpenedAt, split.CustomerMessages, split.SplitFrom));
        Assert.Equal(("invoice", RequestKind.StorageFee, Channel.Phone, null), (split.Subject, split.Kind, split.Channel, split.Owner));
        Assert.Equal(story.Now + Duration.FromHours(1), split.Timers.Of(SlaMeasure.FirstResponse)!.Due);
    }

    [Fact]
    public void A_split_ticket_has_the_subject_it_is_given_or_else_the_old_one()
    {
        TicketStory About(string? subject) => new TicketStory(new ServiceDesk(), ATicket.Nine)
            .Given(Robot, ATicket.Opening() with { Subject = "parcel" }).Given(Ann, new ClaimTicket { Ticket = "T1" })
            .Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "And the invoice?" })
            .Given(Ann, Split with { Messages = 1, Subject = subject });
        Assert.Equal("invoice", About("invoice").Desk.Read("T2").State!.Subject);
        Assert.Equal("parcel", About(null).Desk.Read("T2").State!.Subject);
    }

    [Fact]
    public void At_least_one_moves_and_at_least_one_remains()
    {
        Told().When(Ann, Split with { Messages = 0 }).IsRefused(TicketCodes.NothingMoves);
        Told().When(Ann, Split with { Messages = 3 }).IsRefused(TicketCodes.NothingRemains);
        ATicket.OwnedBy(Ann).When(Ann, Split with { Messages = 1 }).IsRefused(TicketCodes.NothingRemains);
    }

    [Fact]
    public void The_new_ticket_needs_an_id_of_its_own()
    {
        Told().When(Ann, Split with { Into = "" }).IsRefused(TicketCodes.MalformedReference);
        Told().When(Ann, Split with { Into = "T1" }).IsRefused(CoreCodes.AlreadyExists);
        Told().Given(Robot, ATicket.Opening("T2")).When(Ann, Split).IsRefused(CoreCodes.AlreadyExists);
        Told().When(Ann, Split with { Subject = " " }).IsRefused(TicketCodes.MalformedText);
    }

    [Fact]
    public void An_active_ticket_alone_is_split() => Told().Resolved().When(Ann, Split).IsRefused(CoreCodes.InvalidState);

    [Fact]
    public void A_split_repeated_is_the_one_of_then()
    {
        var story = Told();
        story.Desk.Ask(Ann, story.Now, Split, "c");
        Assert.True(story.Desk.Ask(Ann, story.Now, Split, "c").Value.Replayed);
        story.Shows(ticket => ticket.CustomerMessages, 1);
    }
}
