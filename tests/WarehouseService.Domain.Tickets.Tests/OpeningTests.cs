using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class OpeningTests
{
    private static TicketStory Nothing() => new(new ServiceDesk(), ATicket.Nine);

    [Fact]
    public void A_ticket_that_follows_up_an_unknown_one_is_refused() =>
        Nothing().When(Ann, ATicket.Opening() with { FollowsUp = "T0" }).IsRefused(TicketCodes.NoSuchTicket);

    [Fact]
    public void A_ticket_that_follows_up_a_known_one_is_opened()
    {
        var story = ATicket.Unowned().Given(Ann, ATicket.Opening("T2") with { FollowsUp = "T1" });
        Assert.Equal("T1", story.Desk.Read("T2").State!.FollowsUp);
    }

    [Fact]
    public void The_malformed_reference_is_the_one_that_is_named()
    {
        var malformed = ATicket.Opening() with { IntakeKey = "fine", FollowsUp = "" };
        var refusal = new ServiceDesk().Ask(Ann, ATicket.Nine, malformed).Refusal()!;
        Assert.Equal(TicketCodes.MalformedReference, refusal.Code);
        Assert.Equal(new("member", "FollowsUp"), refusal.Grounds[0]);
    }

    [Fact]
    public void It_is_new_and_counts_as_the_first_message() =>
        ATicket.Unowned()
            .Shows(ticket => ticket.Status, TicketStatus.New)
            .Shows(ticket => ticket.CustomerMessages, 1)
            .Shows(ticket => ticket.Owner, null)
            .Shows(ticket => ticket.Priority, Priority.P3)
            .Shows(ticket => ticket.OpenedAt, ATicket.Nine);

    [Fact]
    public void A_second_ticket_for_one_intake_key_is_a_duplicate()
    {
        var story = Nothing().Given(Robot, ATicket.Opening() with { IntakeKey = "mail/42" });
        story.When(Robot, ATicket.Opening("T2") with { IntakeKey = "mail/42" }).IsRefused(CoreCodes.AlreadyExists);
        story.When(Robot, ATicket.Opening("T2") with { IntakeKey = "mail/43" }).IsAccepted();
        Assert.Equal(RefusalKind.Duplicate, CoreCodes.AlreadyExists.Kind);
    }

    [Fact]
    public void An_id_that_exists_is_a_duplicate() =>
        ATicket.Unowned().When(Ann, ATicket.Opening()).IsRefused(CoreCodes.AlreadyExists);

    [Fact]
    public void An_inactive_customer_gets_no_ticket()
    {
        var story = Nothing();
        story.Desk.Customers.Inactive.Add("C1");
        story.When(Ann, ATicket.Opening()).IsRefused(TicketCodes.CustomerInactive);
    }

    [Fact]
    public void Customer_channel_and_kind_must_be_given()
    {
        Nothing().When(Ann, ATicket.Opening() with { Channel = null! }).IsRefused(TicketCodes.UnknownChannel);
        Nothing().When(Ann, ATicket.Opening() with { Customer = "" }).IsRefused(TicketCodes.InvalidCustomer);
        Nothing().When(Ann, ATicket.Opening() with { Kind = null! }).IsRefused(TicketCodes.UnknownRequestKind);
        Nothing().When(Ann, ATicket.Opening() with { Subject = "" }).IsRefused(TicketCodes.MalformedText);
    }

    [Fact]
    public void An_id_with_a_control_character_is_refused() =>
        Assert.Equal(CoreCodes.InvalidId, new ServiceDesk().Ask(Ann, ATicket.Nine, ATicket.Opening("T\n1")).Refusal()?.Code);

    [Fact]
    public void The_same_command_again_answers_with_the_ticket_of_then()
    {
        var desk = new ServiceDesk();
        var opened = desk.Ask(Robot, ATicket.Nine, ATicket.Opening(), "c").Value;
        desk.Ask(Ann, ATicket.Nine, new ClaimTicket { Ticket = "T1" });

        var again = desk.Ask(Robot, ATicket.Nine.PlusTicks(1), ATicket.Opening() with { Expected = 7 }, "c").Value;

        Assert.True(again.Replayed);
        Assert.Equal((opened.Version, opened.State), (again.Version, again.State));
        Assert.Equal(CoreCodes.CommandIdReused, desk.Ask(Ann, ATicket.Nine, ATicket.Opening(), "c").Refusal()?.Code);
    }
}
