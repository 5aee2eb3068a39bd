using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class FollowUpTests
{
    private static readonly ReceiveFromCustomer Late = new() { Ticket = "T1", Text = "Broken again.", FollowUp = "T2" };

    private static TicketStory Over() => ATicket.OwnedBy(Ann).Answered().Resolved().After(Duration.FromDays(7) + Duration.FromSeconds(1));

    [Fact]
    public void A_message_after_the_window_opens_a_linked_ticket_and_leaves_the_old_one_alone()
    {
        var story = Over();
        var before = story.Desk.Document("T1");

        story.When(Cleo, Late).IsAccepted();

        Assert.Equal(before, story.Desk.Document("T1"));
        var followUp = story.Desk.Read("T2");
        Assert.Equal(1, followUp.Version);
        Assert.Equal(TicketStatus.New, followUp.State!.Status);
        Assert.Equal("T1", followUp.State.FollowsUp);
        Assert.Equal("C1", followUp.State.Customer);
        Assert.Equal(1, followUp.State.CustomerMessages);
        Assert.Equal(story.Now, followUp.State.OpenedAt);
    }

    [Fact]
    public void What_the_customer_said_is_kept_with_the_follow_up()
    {
        var story = Over().Given(Cleo, Late);
        Assert.Equal("Broken again.", Assert.IsType<TicketOpened>(Assert.Single(story.Desk.History("T2")).Event).Text);
    }

    [Theory]
    [InlineData("agent/ann")]
    [InlineData("supervisor/sue")]
    [InlineData("warehouse/wes")]
    [InlineData("customer/C2")]
    public void Who_may_not_speak_for_the_customer_opens_no_follow_up_either(string actor)
    {
        var story = Over();
        story.When(Actor.Parse(actor), Late).IsRefused(CoreCodes.NotPermitted);
        Assert.Null(story.Desk.Read("T2").State);
    }

    [Fact]
    public void The_version_that_the_caller_saw_of_the_old_ticket_is_looked_at() =>
        Over().When(Cleo, Late with { Expected = 1 }).IsRefused(CoreCodes.StaleVersion);

    [Fact]
    public void A_blank_late_message_is_refused() =>
        Over().When(Cleo, Late with { Text = " " }).IsRefused(TicketCodes.MalformedText);

    [Fact]
    public void Without_an_id_for_the_follow_up_the_window_is_told() =>
        Over().When(Cleo, Late with { FollowUp = null }).IsRefused(TicketCodes.ReopenWindowOver);

    [Fact]
    public void A_message_repeated_after_the_window_is_the_one_of_then_and_opens_nothing()
    {
        var story = ATicket.OwnedBy(Ann).Answered();
        var first = story.Desk.Ask(Cleo, story.Now, Late, "c").Value;
        story.Resolved().After(Duration.FromDays(30));

        var again = story.Desk.Ask(Cleo, story.Now, Late, "c").Value;

        Assert.True(again.Replayed);
        Assert.Equal((first.Version, "T1"), (again.Version, again.State.Id));
        Assert.Null(story.Desk.Read("T2").State);
        Assert.Equal(
            CoreCodes.CommandIdReused,
            story.Desk.Ask(Cleo, story.Now, Late with { Text = "Something else." }, "c").Refusal()?.Code);
    }

    [Fact]
    public void A_late_message_repeated_opens_one_follow_up()
    {
        var story = Over();
        Assert.False(story.Desk.Ask(Cleo, story.Now, Late, "c").Value.Replayed);
        var again = story.Desk.Ask(Cleo, story.Now, Late, "c").Value;
        Assert.True(again.Replayed);
        Assert.Equal("T2", again.State.Id);
        Assert.Single(story.Desk.Journal("T2"));
    }

    [Fact]
    public void The_follow_up_of_an_inactive_customer_is_refused()
    {
        var story = Over();
        story.Desk.Customers.Inactive.Add("C1");
        story.When(Cleo, Late).IsRefused(TicketCodes.CustomerInactive);
    }

    [Fact]
    public void The_follow_up_needs_an_id_of_its_own() =>
        Over().When(Cleo, Late with { FollowUp = "T1" }).IsRefused(CoreCodes.AlreadyExists);
}
