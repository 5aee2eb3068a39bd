using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class MergeTests
{
    private static readonly MergeTicket Merge = new() { Ticket = "T1", Into = "T2" };

    private static readonly ReceiveFromCustomer Word = new() { Ticket = "T1", Text = "And?" };

    // T1 and T2 of customer C1, T3 of customer C2, all of Ann's.
    private static TicketStory Three(ServiceDesk? desk = null) =>
        ATicket.OwnedBy(Ann, desk)
            .Given(Robot, ATicket.Opening("T2")).Given(Ann, new ClaimTicket { Ticket = "T2" })
            .Given(Robot, ATicket.Opening("T3", "C2")).Given(Ann, new ClaimTicket { Ticket = "T3" });

    private static Ticket Read(TicketStory story, string ticket) => story.Desk.Read(ticket).State!;

    private static TicketStory Settled(string ticket, bool closed = false)
    {
        var story = Three().Given(Ann, TicketStory.Resolving with { Ticket = ticket });
        return closed ? story.Given(Ann, new CloseTicket { Ticket = ticket, CustomerConfirmed = true }) : story;
    }

    [Fact]
    public void Both_tickets_are_touched_in_one_commit()
    {
        var story = Three().Given(Cleo, Word).After(10);
        story.When(Bob, Merge).LeadsTo(TicketStatus.Merged).Shows(ticket => ticket.MergedInto, "T2");
        var into = story.Desk.Read("T2");
        Assert.Equal((3L, story.Now, TicketStatus.Open, 3), (into.Version, into.LastAt, into.State!.Status, into.State.CustomerMessages));
        Assert.Equal(4, story.Desk.Read("T1").Version);
    }

    [Fact]
    public void Tasks_and_children_move_and_still_block()
    {
        var story = Three().TaskRequested().Given(Robot, ATicket.Opening("T4")).Given(Ann, new SetParent { Ticket = "T4", Parent = "T1" });
        story.Given(Ann, Merge);
        var task = story.Desk.ReadTask("W1");
        Assert.Equal((CaseReference.Ticket("T2"), 2L), (task.State!.For, task.Version));
        Assert.Equal(("T2", 3L), (Read(story, "T4").Parent, story.Desk.Read("T4").Version));
        Assert.Empty(story.Desk.ReadLinks("T1").State!.Live);
        Assert.Equal(["task/W1", "ticket/T4"], story.Desk.ReadLinks("T2").State!.Live.Select(link => link.To.ToString()));

        var resolve = TicketStory.Resolving with { Ticket = "T2" };
        story.When(Ann, resolve).IsRefused(TicketCodes.Blocked);
        story.Given(Wes, new DeclineTask { Task = "W1", Reason = "not ours" }).When(Ann, resolve).IsRefused(TicketCodes.Blocked);
        story.Given(Sue, new CancelTicket { Ticket = "T4", Reason = "x" }).When(Ann, resolve).IsAccepted();
    }

    [Fact]
    public void A_task_that_goes_to_another_customers_ticket_is_found_with_that_customer()
    {
        var story = Three().TaskRequested().Given(Sue, Merge with { Into = "T3", Reason = "one household" });
        Assert.Equal("C2", story.Desk.ReadTask("W1").State!.Customer);
    }

    [Fact]
    public void Across_customers_merges_a_supervisor_with_a_reason_alone()
    {
        var across = Merge with { Into = "T3" };
        var story = Three();
        story.When(Ann, across with { Reason = "one household" }).IsRefused(TicketCodes.AcrossCustomers);
        story.When(Sue, across).IsRefused(TicketCodes.AcrossCustomers);
        story.When(Sue, across with { Reason = " " }).IsRefused(TicketCodes.AcrossCustomers);
        story.When(Sue, across with { Reason = "one household" }).LeadsTo(TicketStatus.Merged);
    }

    [Fact]
    public void A_ticket_goes_into_another_that_is_active_or_resolved()
    {
        Three().When(Ann, Merge with { Into = "T1" }).IsRefused(TicketCodes.Ring);
        Three().When(Ann, Merge with { Into = "T9" }).IsRefused(CoreCodes.NotFound);
        Three().When(Ann, Merge with { Into = "" }).IsRefused(TicketCodes.MalformedReference);
        Settled("T2", closed: true).When(Ann, Merge).IsRefused(CoreCodes.InvalidState);
        Three().Given(Sue, new CancelTicket { Ticket = "T2", Reason = "x" }).When(Ann, Merge).IsRefused(CoreCodes.InvalidState);
        Settled("T1", closed: true).When(Ann, Merge).IsRefused(CoreCodes.InvalidState);
        Settled("T1").When(Ann, Merge).LeadsTo(TicketStatus.Merged);
    }

    [Fact]
    public void What_was_merged_is_merged_no_more_and_takes_nothing_over()
    {
        var story = Three().Given(Robot, ATicket.Opening("T4")).Given(Ann, Merge);
        story.When(Ann, Merge).IsRefused(TicketCodes.AlreadyMerged);
        story.When(Ann, Merge with { Into = "T4" }).IsRefused(TicketCodes.AlreadyMerged);
        story.When(Ann, new MergeTicket { Ticket = "T4", Into = "T1" }).IsRefused(TicketCodes.AlreadyMerged);
        story.When(Ann, new MergeTicket { Ticket = "T2", Into = "T1" }).IsRefused(TicketCodes.Ring);
    }

    [Fact]
    public void Nothing_goes_into_what_is_below_it()
    {
        var story = Three().Given(Robot, ATicket.Opening("T4"))
            .Given(Ann, new SetParent { Ticket = "T4", Parent = "T1" }).Given(Ann, new SetParent { Ticket = "T2", Parent = "T4" });
        story.When(Ann, Merge with { Into = "T4" }).IsRefused(TicketCodes.Ring);
        story.When(Ann, Merge).IsRefused(TicketCodes.Ring);
        story.When(Ann, new MergeTicket { Ticket = "T4", Into = "T1" }).IsAccepted();
        Assert.Equal(["ticket/T2"], story.Desk.ReadLinks("T1").State!.Live.Select(link => link.To.ToString()));
        Assert.Equal("T1", Read(story, "T2").Parent);
    }

    [Fact]
    public void An_unfinished_complaint_keeps_its_ticket_from_going_and_not_from_taking_over()
    {
        Three().BlockedBy("complaint/1").When(Ann, Merge).IsRefused(TicketCodes.Blocked);
        Three().BlockedBy("complaint/1").When(Ann, new MergeTicket { Ticket = "T2", Into = "T1" }).IsAccepted();
    }

    [Fact]
    public void Both_versions_that_the_caller_saw_are_looked_at()
    {
        Three().When(Ann, Merge with { Expected = 1 }).IsRefused(CoreCodes.StaleVersion);
        Three().When(Ann, Merge with { ExpectedInto = 1 }).IsRefused(CoreCodes.StaleVersion);
        Three().When(Ann, Merge with { Expected = 2, ExpectedInto = 2 }).IsAccepted();
    }

    [Fact]
    public void Both_clocks_are_looked_at()
    {
        var story = Three().After(10).Given(Ann, new AddNote { Ticket = "T2", Text = "x" });
        story.AtInstant(ATicket.Nine).When(Ann, Merge).IsRefused(CoreCodes.ClockRegression);
    }

    [Fact]
    public void Going_into_a_resolved_ticket_takes_it_up_again_inside_its_window()
    {
        var story = Settled("T2").Given(Ann, Merge);
        var into = Read(story, "T2");
        Assert.Equal((TicketStatus.Open, 1, null, 2), (into.Status, into.Reopens, into.ResolvedAt, into.CustomerMessages));

        Settled("T2").After(Duration.FromDays(7)).When(Ann, Merge).IsAccepted();
        Settled("T2").After(Duration.FromDays(7) + Duration.FromTicks(1)).When(Ann, Merge).IsRefused(TicketCodes.ReopenWindowOver);
    }

    [Fact]
    public void A_resolved_child_that_takes_over_its_sibling_is_waited_for_again()
    {
        var story = Three().Given(Robot, ATicket.Opening("T4"))
            .Given(Ann, new SetParent { Ticket = "T1", Parent = "T4" }).Given(Ann, new SetParent { Ticket = "T2", Parent = "T4" })
            .Given(Ann, TicketStory.Resolving with { Ticket = "T2" });
        Assert.Equal(["ticket/T1"], story.Desk.ReadLinks("T4").State!.Live.Select(link => link.To.ToString()));
        story.Given(Ann, Merge);
        Assert.Equal(["ticket/T2"], story.Desk.ReadLinks("T4").State!.Live.Select(link => link.To.ToString()));
    }

    [Fact]
    public void Merging_makes_no_hierarchy_too_deep()
    {
        var story = Three(ATicket.Under(TicketPolicy.Default with { HierarchyDepth = 2 }))
            .Given(Robot, ATicket.Opening("T4")).Given(Robot, ATicket.Opening("T5"))
            .Given(Ann, new SetParent { Ticket = "T4", Parent = "T1" }).Given(Ann, new SetParent { Ticket = "T2", Parent = "T5" });
        story.When(Ann, Merge).IsRefused(TicketCodes.TooDeep);
        story.When(Ann, Merge with { Into = "T5" }).IsAccepted();
    }

    [Fact]
    public void The_timers_and_the_wait_of_a_merged_ticket_end()
    {
        var story = Three(ATicket.Promised(Promises.Everything)).Answered().WaitsForCustomer(ATicket.Nine + Duration.FromDays(2)).After(30).Given(Ann, Merge);
        Assert.Empty(story.Ticket.Work());
        Assert.DoesNotContain(story.Desk.Work()["T1"], work => work.Name.StartsWith("timer/", StringComparison.Ordinal));
        story.Shows(ticket => ticket.CustomerWait, Duration.FromMinutes(30)).Shows(ticket => ticket.RemindAt, null);
        Assert.All(story.Ticket.Timers.All, timer => Assert.Equal(SlaState.Stopped, timer.Clock.Read(Calendars.None, story.Now).State));
    }

    [Fact]
    public void A_message_to_a_merged_ticket_reaches_the_one_that_took_it_over_in_the_end()
    {
        var story = Three().Given(Ann, Merge).Given(Sue, new MergeTicket { Ticket = "T2", Into = "T3", Reason = "one household" });
        var before = (story.Desk.Document("T1"), story.Desk.Document("T2"));
        var accepted = story.Desk.Ask(Cleo, story.Now, Word).Value;
        Assert.Equal(("T3", 4), (accepted.State.Id, accepted.State.CustomerMessages));
        Assert.Equal(before, (story.Desk.Document("T1"), story.Desk.Document("T2")));
        Assert.Equal("T1", Assert.IsType<CustomerMessageReceived>(story.Desk.History("T3")[^1].Event).WrittenTo);
    }

    [Fact]
    public void A_message_to_a_merged_ticket_takes_up_the_survivor_again_or_opens_a_follow_up_of_it()
    {
        var story = Three().Given(Ann, Merge).Given(Ann, TicketStory.Resolving with { Ticket = "T2" }).Given(Cleo, Word);
        Assert.Equal((TicketStatus.Open, 1), (Read(story, "T2").Status, Read(story, "T2").Reopens));

        story.Given(Ann, TicketStory.Resolving with { Ticket = "T2" }).After(Duration.FromDays(8));
        story.When(Cleo, Word).IsRefused(TicketCodes.ReopenWindowOver);
        story.Given(Cleo, Word with { FollowUp = "T8" });
        Assert.Equal(("T2", "C1"), (Read(story, "T8").FollowsUp, Read(story, "T8").Customer));
    }

    [Fact]
    public void What_a_follow_up_is_about_is_told_by_the_customers_own_ticket_not_by_another_customers()
    {
        var story = Three()
            .Given(Robot, ATicket.Opening("T4") with { Subject = "mine" })
            .Given(Robot, ATicket.Opening("T5", "C2") with { Subject = "theirs" }).Given(Ann, new ClaimTicket { Ticket = "T5" })
            .Given(Sue, new MergeTicket { Ticket = "T4", Into = "T5", Reason = "one household" })
            .Given(Ann, TicketStory.Resolving with { Ticket = "T5" }).After(Duration.FromDays(8));
        story.Given(Cleo, Word with { Ticket = "T4", FollowUp = "T8" });
        Assert.Equal(("T5", "C1", "mine"), (Read(story, "T8").FollowsUp, Read(story, "T8").Customer, Read(story, "T8").Subject));
    }

    [Fact]
    public void Whoever_may_not_speak_on_a_merged_ticket_is_heard_nowhere()
    {
        var story = Three().Given(Sue, Merge with { Into = "T3", Reason = "one household" });
        story.When(Dora, Word).IsRefused(CoreCodes.NotPermitted);
        story.When(Ann, Word).IsRefused(CoreCodes.NotPermitted);
        story.When(Cleo, Word with { Expected = 1 }).IsRefused(CoreCodes.StaleVersion);
        story.When(Cleo, Word).IsAccepted();
        story.When(Cleo, Word with { Ticket = "T3" }).IsRefused(CoreCodes.NotPermitted);
    }

    [Fact]
    public void A_message_repeated_after_merges_is_the_one_of_then()
    {
        var story = Three().Given(Robot, ATicket.Opening("T4")).Given(Ann, Merge);
        var first = story.Desk.Ask(Cleo, story.Now, Word, "c").Value;
        story.Given(Ann, new MergeTicket { Ticket = "T2", Into = "T4" });

        var again = story.Desk.Ask(Cleo, story.Now, Word, "c").Value;

        Assert.True(again.Replayed);
        Assert.Equal((first.Version, "T2"), (again.Version, again.State.Id));
        Assert.Equal(CoreCodes.CommandIdReused, story.Desk.Ask(Cleo, story.Now, Word with { Text = "Else." }, "c").Refusal()?.Code);
    }

    [Fact]
    public void A_merge_repeated_is_the_one_of_then()
    {
        var story = Three().TaskRequested();
        story.Desk.Ask(Ann, story.Now, Merge, "c");
        var again = story.Desk.Ask(Ann, story.Now, Merge, "c").Value;
        Assert.True(again.Replayed);
        Assert.Equal(CoreCodes.CommandIdReused, story.Desk.Ask(Ann, story.Now, Merge with { Into = "T3" }, "c").Refusal()?.Code);
    }

    [Fact]
    public void Nothing_else_is_done_to_a_merged_ticket()
    {
        var story = Three().Given(Ann, Merge);
        foreach (var command in (TicketCommand[])[
            new AddNote { Ticket = "T1", Text = "x" }, new SendPublic { Ticket = "T1", Text = "x" }, new ReopenTicket { Ticket = "T1" },
            new SplitTicket { Ticket = "T1", Into = "T9", Messages = 1 }, new SetParent { Ticket = "T1" }, new CancelTicket { Ticket = "T1", Reason = "x" }])
        {
            story.When(Sue, command).IsRefused(CoreCodes.InvalidState);
        }

        story.When(Ann, TicketStory.Requesting).IsRefused(CoordinationTaskCodes.CaseSettled);
    }
}
