using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ParentTests
{
    private static TicketStory Family(int tickets = 2, ServiceDesk? desk = null)
    {
        var story = ATicket.OwnedBy(Ann, desk);
        for (var number = 2; number <= tickets; number++)
        {
            story.Given(Robot, ATicket.Opening($"T{number}")).Given(Ann, new ClaimTicket { Ticket = $"T{number}" });
        }

        return story;
    }

    private static SetParent Under(string ticket, string? parent) => new() { Ticket = ticket, Parent = parent };

    private static ResolveTicket Resolve(string ticket) => TicketStory.Resolving with { Ticket = ticket };

    private static IEnumerable<string> Children(TicketStory story, string parent) =>
        (story.Desk.ReadLinks(parent).State?.Live ?? []).Where(link => link.Kind == CaseLinkKind.Child).Select(link => link.To.Id);

    [Fact]
    public void A_parent_waits_for_its_active_children()
    {
        var story = Family().Given(Bob, Under("T2", "T1"));
        story.When(Ann, Resolve("T1")).IsRefused(TicketCodes.Blocked);
        story.Given(Ann, Resolve("T2")).When(Ann, Resolve("T1")).LeadsTo(TicketStatus.Resolved);
        Assert.Equal("T1", story.Desk.Read("T2").State!.Parent);
    }

    [Fact]
    public void A_cancelled_child_is_waited_for_no_longer_and_an_active_one_keeps_nobody_from_cancelling()
    {
        var story = Family(3).Given(Ann, Under("T2", "T1")).Given(Ann, Under("T3", "T2"));
        story.Given(Sue, new CancelTicket { Ticket = "T2", Reason = "twice" });
        Assert.Empty(Children(story, "T1"));
        story.When(Ann, Resolve("T1")).IsAccepted();
        story.When(Ann, Resolve("T3")).IsAccepted();
    }

    [Fact]
    public void A_child_goes_from_one_parent_to_another_or_to_none()
    {
        var story = Family(3).Given(Ann, Under("T3", "T1")).Given(Ann, Under("T3", "T2"));
        Assert.Equal((0, 1), (Children(story, "T1").Count(), Children(story, "T2").Count()));
        story.Given(Ann, Under("T3", "T2")).Given(Ann, Under("T3", null));
        Assert.Empty(Children(story, "T2"));
        Assert.Null(story.Desk.Read("T3").State!.Parent);
        story.When(Ann, Under("T3", null)).IsAccepted();
    }

    [Fact]
    public void Nobody_is_above_themselves()
    {
        var story = Family(3).Given(Ann, Under("T2", "T1")).Given(Ann, Under("T3", "T2"));
        story.When(Ann, Under("T1", "T1")).IsRefused(TicketCodes.Ring);
        story.When(Ann, Under("T1", "T2")).IsRefused(TicketCodes.Ring);
        story.When(Ann, Under("T1", "T3")).IsRefused(TicketCodes.Ring);
    }

    [Fact]
    public void A_ring_is_seen_through_settled_and_merged_tickets()
    {
        var story = Family(4).Given(Ann, Under("T2", "T1")).Given(Ann, Under("T3", "T2")).Given(Ann, Resolve("T3")).Given(Ann, Resolve("T2"))
            .Given(Ann, new MergeTicket { Ticket = "T1", Into = "T4" }).Given(Cleo, new ReceiveFromCustomer { Ticket = "T3", Text = "Again." });
        story.When(Ann, Under("T4", "T3")).IsRefused(TicketCodes.Ring);
    }

    [Fact]
    public void A_ring_is_seen_through_what_took_a_child_over_rather_than_through_its_old_parent()
    {
        var story = Family(4).Given(Ann, Under("T2", "T1")).Given(Ann, Under("T3", "T2")).Given(Ann, Resolve("T3"))
            .Given(Ann, new MergeTicket { Ticket = "T2", Into = "T4" }).Given(Bob, new ReopenTicket { Ticket = "T3" });
        story.When(Ann, Under("T4", "T3")).IsRefused(TicketCodes.Ring);
    }

    [Fact]
    public void A_merged_ticket_is_no_level()
    {
        var story = Family(4, ATicket.Under(TicketPolicy.Default with { HierarchyDepth = 3 })).Given(Ann, Under("T2", "T1")).Given(Ann, Resolve("T2"))
            .Given(Ann, new MergeTicket { Ticket = "T1", Into = "T3" }).Given(Bob, new ReopenTicket { Ticket = "T2" });
        story.When(Ann, Under("T4", "T2")).IsAccepted();
    }

    [Fact]
    public void A_child_that_is_noted_on_is_waited_for_all_the_same()
    {
        var story = Family().Given(Bob, Under("T2", "T1")).Given(Ann, new AddNote { Ticket = "T2", Text = "Called the carrier." });
        Assert.Equal(["T2"], Children(story, "T1"));
    }

    [Fact]
    public void A_parent_is_an_active_ticket_that_exists()
    {
        var story = Family(3).Given(Ann, Resolve("T2")).Given(Sue, new CancelTicket { Ticket = "T3", Reason = "x" });
        story.When(Ann, Under("T1", "T2")).IsRefused(TicketCodes.ParentNotActive);
        story.When(Ann, Under("T1", "T3")).IsRefused(TicketCodes.ParentNotActive);
        story.When(Ann, Under("T1", "T9")).IsRefused(TicketCodes.NoSuchTicket);
        story.When(Ann, Under("T1", "")).IsRefused(TicketCodes.MalformedReference);
        story.When(Ann, Under("T2", "T1")).IsRefused(CoreCodes.InvalidState);
        story.When(Wes, Under("T1", null)).IsRefused(CoreCodes.NotPermitted);
    }

    [Fact]
    public void A_hierarchy_has_five_levels_at_the_most_from_whichever_end_it_grows()
    {
        var story = Family(8);
        for (var number = 2; number <= 5; number++)
        {
            story.Given(Ann, Under($"T{number}", $"T{number - 1}"));
        }

        story.When(Ann, Under("T6", "T5")).IsRefused(TicketCodes.TooDeep);
        story.When(Ann, Under("T1", "T6")).IsRefused(TicketCodes.TooDeep);
        story.Given(Ann, Under("T7", "T6")).When(Ann, Under("T6", "T4")).IsRefused(TicketCodes.TooDeep);
        story.When(Ann, Under("T6", "T3")).IsAccepted();
    }

    [Fact]
    public void A_child_that_is_taken_up_again_is_waited_for_again()
    {
        var story = Family().Given(Bob, Under("T2", "T1")).Given(Ann, Resolve("T2")).Given(Bob, new ReopenTicket { Ticket = "T2" });
        story.When(Ann, Resolve("T1")).IsRefused(TicketCodes.Blocked);
        story.Given(Ann, Resolve("T2")).Given(Cleo, new ReceiveFromCustomer { Ticket = "T2", Text = "Again." });
        story.When(Ann, Resolve("T1")).IsRefused(TicketCodes.Blocked);
    }

    [Fact]
    public void A_child_comes_back_whatever_became_of_its_parent_and_a_parent_that_comes_back_waits_for_it()
    {
        var story = Family().Given(Bob, Under("T2", "T1")).Given(Ann, Resolve("T2")).Resolved();
        story.When(Cleo, new ReceiveFromCustomer { Ticket = "T2", Text = "Again." }).IsAccepted();
        Assert.Equal(TicketStatus.Resolved, story.Ticket.Status);
        story.Reopened().When(Ann, Resolve("T1")).IsRefused(TicketCodes.Blocked);
    }

    [Fact]
    public void A_child_that_comes_back_goes_below_whatever_took_its_parent_over()
    {
        var story = Family(3).Given(Bob, Under("T2", "T1")).Given(Ann, Resolve("T2"))
            .Given(Ann, new MergeTicket { Ticket = "T1", Into = "T3" }).Given(Bob, new ReopenTicket { Ticket = "T2" });
        Assert.Equal(["T2"], Children(story, "T3"));
        story.Given(Ann, Resolve("T2"));
        Assert.Empty(Children(story, "T3"));
    }

    [Fact]
    public void The_depth_of_a_policy_is_one_level_or_more() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TicketPolicy.Default with { HierarchyDepth = 0 });

    [Fact]
    public void Setting_a_parent_touches_neither_the_parent_nor_its_clock()
    {
        var story = Family();
        var before = story.Desk.Read("T1");
        story.After(Duration.FromHours(1)).Given(Bob, Under("T2", "T1"));
        Assert.Equal(before, story.Desk.Read("T1"));
    }
}
