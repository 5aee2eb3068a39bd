using NodaTime;
using WarehouseService.Domain.Tests.Shared;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class RefusalTextTests
{
    private static readonly IReadOnlyList<RefusalCode> All = [.. TicketCodes.All, .. CoordinationTaskCodes.All, .. CaseLinksCodes.All];

    [Theory]
    [InlineData(typeof(TicketCodes))]
    [InlineData(typeof(CoordinationTaskCodes))]
    [InlineData(typeof(CaseLinksCodes))]
    public void All_lists_every_code_once(Type codes) => RefusalTexts.AreListedOnce(codes);

    [Fact]
    public void Every_code_has_a_text_in_both_languages_with_the_same_placeholders() => RefusalTexts.AreInBothLanguages(All);

    [Fact]
    public void Every_refusal_fills_its_texts()
    {
        var refusals = Driven().ToList();
        foreach (var (code, refusal) in refusals)
        {
            RefusalTexts.AreFilled(code, refusal);
        }

        Assert.Equal(All.OrderBy(code => code.Name), refusals.Select(refusal => refusal.Code).OrderBy(code => code.Name));
    }

    [Fact]
    public void A_refusal_says_what_it_was_judged_on()
    {
        var story = ATicket.OwnedBy(Ann).Answered().BlockedBy("task/1").BlockedBy("task/2");
        var refusal = story.Desk.Ask(Ann, story.Now, TicketStory.Resolving).Refusal()!;
        Assert.Equal("Finish first: task/1, task/2.", refusal.Text(Languages.English));
        Assert.Equal("请先完成：task/1, task/2。", refusal.Text(Languages.Chinese));
    }

    [Fact]
    public void Every_refusal_names_its_grounds() => Assert.Equal(
        $"""
        ticket.id_too_long: id={new string('T', 194)}
        ticket.invalid_customer: customer=
        ticket.malformed_text: member=Subject
        ticket.assignee_not_staff: assignee=warehouse/wes
        ticket.reminder_in_the_past: remind_at=2026-03-02T09:00:00Z
        ticket.unknown_sub_status: sub_status=tea; status=open
        ticket.malformed_reference: member=FollowsUp; id=
        ticket.no_such_ticket: ticket=T0
        ticket.nothing_moves: messages=0
        ticket.nothing_remains: messages=1; of=1
        ticket.ring: other=T1
        ticket.too_deep: levels=2; most=1
        ticket.already_merged: command=MergeTicket; status=merged
        ticket.parent_not_active: parent=T1; status=merged
        ticket.customer_inactive: customer=C1
        ticket.reopen_window_over: reopen_until=2026-03-09T09:00:00Z
        ticket.escalation_exhausted: level=3
        ticket.blocked: blockers=task/1
        ticket.close_not_due: close_at=2026-03-05T09:00:00Z
        ticket.reminder_not_due: remind_at=–
        ticket.nothing_due: timer=timer/sla/first_response; next=2026-03-02T10:00:00Z
        task.id_too_long: id={new string('W', 196)}
        task.unknown_department: department=agent
        task.no_such_case: case=ticket/T1
        task.case_settled: case=ticket/T1; status=resolved
        task.own_work: doer=warehouse/wes
        task.nothing_due: timer=timer/sla/coordination_task; next=–
        case_links.malformed_link: to=–
        case_links.already_linked: to=task/1
        case_links.not_linked: to=task/2
        """,
        RefusalTexts.Judged(Driven()),
        ignoreLineEndingDifferences: true);

    private static IEnumerable<(RefusalCode Code, Refusal? Refusal)> Driven()
    {
        static Refusal? On(TicketStory story, Actor by, TicketCommand command) => story.Desk.Ask(by, story.Now, command).Refusal();
        static Refusal? OnLinks(TicketStory story, CaseLinksReaction command) => story.Desk.Ask(Sue, story.Now, command).Refusal();
        static Refusal? OnTask(TicketStory story, Actor by, CoordinationTaskCommand command) => story.Desk.Ask(by, story.Now, command).Refusal();
        static TicketStory Nothing() => new(new ServiceDesk(), ATicket.Nine);
        static TicketStory Over() => ATicket.OwnedBy(Ann).Resolved().After(Duration.FromDays(8));
        var climb = new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = "x" };
        var task = new AddCaseLink { Case = CaseReference.Ticket("T1"), Link = new() { Kind = CaseLinkKind.Task, To = CaseReference.Task("1") } };
        var inactive = Nothing();
        inactive.Desk.Customers.Inactive.Add("C1");

        yield return (TicketCodes.IdTooLong, On(Nothing(), Ann, ATicket.Opening(new string('T', 194))));
        yield return (TicketCodes.InvalidCustomer, On(Nothing(), Ann, ATicket.Opening(customer: "")));
        yield return (TicketCodes.UnknownChannel, On(Nothing(), Ann, ATicket.Opening() with { Channel = null! }));
        yield return (TicketCodes.UnknownRequestKind, On(Nothing(), Ann, ATicket.Opening() with { Kind = null! }));
        yield return (TicketCodes.MalformedText, On(Nothing(), Ann, ATicket.Opening() with { Subject = "" }));
        yield return (TicketCodes.MissingReason, On(ATicket.OwnedBy(Ann), Ann, climb with { Reason = "" }));
        yield return (TicketCodes.MissingResolutionCode, On(ATicket.OwnedBy(Ann), Ann, TicketStory.Resolving with { Code = "" }));
        yield return (TicketCodes.UnknownDegree, On(ATicket.OwnedBy(Ann), Ann, new ClassifyTicket { Ticket = "T1", Impact = null!, Urgency = null! }));
        yield return (TicketCodes.UnknownPriority, On(ATicket.OwnedBy(Ann), Sue, new OverridePriority { Ticket = "T1", Priority = null!, Reason = "x" }));
        yield return (TicketCodes.UnknownEscalationKind, On(ATicket.OwnedBy(Ann), Ann, climb with { Kind = null! }));
        yield return (TicketCodes.AssigneeNotStaff, On(ATicket.OwnedBy(Ann), Sue, new AssignTicket { Ticket = "T1", To = Wes }));
        yield return (TicketCodes.ReminderInThePast, On(ATicket.OwnedBy(Ann).Answered(), Ann, new WaitCustomer { Ticket = "T1", RemindAt = ATicket.Nine }));
        yield return (TicketCodes.UnknownSubStatus, On(ATicket.OwnedBy(Ann), Ann, new SetSubStatus { Ticket = "T1", SubStatus = "tea" }));
        yield return (TicketCodes.MalformedReference, On(Nothing(), Ann, ATicket.Opening() with { FollowsUp = "" }));
        yield return (TicketCodes.NoSuchTicket, On(Nothing(), Ann, ATicket.Opening() with { FollowsUp = "T0" }));
        var pair = ATicket.OwnedBy(Ann).Given(Robot, ATicket.Opening("T2")).Given(Robot, ATicket.Opening("T3", "C2"));
        var merged = ATicket.OwnedBy(Ann).Given(Robot, ATicket.Opening("T2")).Given(Ann, new MergeTicket { Ticket = "T1", Into = "T2" });
        var flat = ATicket.OwnedBy(Ann, ATicket.Under(TicketPolicy.Default with { HierarchyDepth = 1 })).Given(Robot, ATicket.Opening("T2"));
        yield return (TicketCodes.NothingMoves, On(pair, Ann, new SplitTicket { Ticket = "T1", Into = "T9", Messages = 0 }));
        yield return (TicketCodes.NothingRemains, On(pair, Ann, new SplitTicket { Ticket = "T1", Into = "T9", Messages = 1 }));
        yield return (TicketCodes.AcrossCustomers, On(pair, Ann, new MergeTicket { Ticket = "T1", Into = "T3" }));
        yield return (TicketCodes.Ring, On(pair, Ann, new SetParent { Ticket = "T1", Parent = "T1" }));
        yield return (TicketCodes.TooDeep, On(flat, Ann, new SetParent { Ticket = "T1", Parent = "T2" }));
        yield return (TicketCodes.AlreadyMerged, On(merged, Ann, new MergeTicket { Ticket = "T1", Into = "T2" }));
        yield return (TicketCodes.ParentNotActive, On(merged, Ann, new SetParent { Ticket = "T2", Parent = "T1" }));
        yield return (TicketCodes.CustomerInactive, On(inactive, Ann, ATicket.Opening()));
        yield return (TicketCodes.RecipientNotTheirs, On(ATicket.OwnedBy(Ann), Ann, new SendPublic { Ticket = "T1", Text = "x", Recipient = "C2" }));
        yield return (TicketCodes.ReopenWindowOver, On(Over(), Ann, new ReopenTicket { Ticket = "T1" }));
        yield return (TicketCodes.EscalationExhausted, On(ATicket.OwnedBy(Ann).Given(Ann, climb).Given(Ann, climb).Given(Ann, climb), Ann, climb));
        yield return (TicketCodes.CustomerNotTold, On(ATicket.OwnedBy(Ann), Ann, TicketStory.Resolving with { Message = null }));
        yield return (TicketCodes.NothingAsked, On(ATicket.OwnedBy(Ann), Ann, new WaitCustomer { Ticket = "T1" }));
        yield return (TicketCodes.NoTask, On(ATicket.OwnedBy(Ann), Ann, new WaitInternal { Ticket = "T1" }));
        yield return (TicketCodes.Blocked, On(ATicket.OwnedBy(Ann).BlockedBy("task/1"), Ann, TicketStory.Resolving));
        yield return (TicketCodes.CloseNotDue, On(ATicket.OwnedBy(Ann).Resolved(), Ann, new CloseTicket { Ticket = "T1" }));
        yield return (TicketCodes.ReminderNotDue, On(ATicket.OwnedBy(Ann).Answered().WaitsForCustomer(), Ann, new ResumeTicket { Ticket = "T1", Reminded = true }));
        yield return (TicketCodes.NothingDue, On(ATicket.OwnedBy(Ann), Robot, new RaiseAlerts { Ticket = "T1", Timer = "timer/sla/first_response" }));
        var ask = TicketStory.Requesting;
        var aboutBob = ATicket.OwnedBy(Ann);
        aboutBob.Desk.Complaints.AboutWhom["K1"] = Bob.Id;
        yield return (CoordinationTaskCodes.IdTooLong, OnTask(ATicket.OwnedBy(Ann), Ann, ask with { Task = new string('W', 196) }));
        yield return (CoordinationTaskCodes.MissingCase, OnTask(ATicket.OwnedBy(Ann), Ann, ask with { For = null! }));
        yield return (CoordinationTaskCodes.UnknownDepartment, OnTask(ATicket.OwnedBy(Ann), Ann, ask with { Department = Role.Agent }));
        yield return (CoordinationTaskCodes.MalformedInstruction, OnTask(ATicket.OwnedBy(Ann), Ann, ask with { Instruction = " " }));
        yield return (CoordinationTaskCodes.MissingReason, OnTask(ATicket.OwnedBy(Ann).TaskRequested(), Wes, new DeclineTask { Task = "W1", Reason = "" }));
        yield return (CoordinationTaskCodes.MissingResult, OnTask(ATicket.OwnedBy(Ann).TaskRequested(), Wes, new CompleteTask { Task = "W1", Result = "" }));
        yield return (CoordinationTaskCodes.NoSuchCase, OnTask(Nothing(), Ann, ask));
        yield return (CoordinationTaskCodes.CaseSettled, OnTask(ATicket.OwnedBy(Ann).Resolved(), Ann, ask));
        yield return (CoordinationTaskCodes.OwnWork, OnTask(ATicket.OwnedBy(Ann).TaskDone(), Actor.Agent(Wes.Id), new ConfirmTask { Task = "W1" }));
        yield return (CoordinationTaskCodes.CaseIsAboutThem, OnTask(aboutBob, Bob, ask with { For = CaseReference.Complaint("K1") }));
        yield return (CoordinationTaskCodes.NothingDue, OnTask(ATicket.OwnedBy(Ann).TaskRequested(), Robot, new RaiseTaskAlerts { Task = "W1", Timer = "timer/sla/coordination_task" }));
        yield return (CaseLinksCodes.MalformedLink, OnLinks(ATicket.OwnedBy(Ann), task with { Link = null! }));
        yield return (CaseLinksCodes.AlreadyLinked, OnLinks(ATicket.OwnedBy(Ann).BlockedBy("task/1"), task));
        yield return (CaseLinksCodes.NotLinked, OnLinks(ATicket.OwnedBy(Ann).BlockedBy("task/1"), new DropCaseLink { Case = CaseReference.Ticket("T1"), To = CaseReference.Task("2") }));
    }
}
