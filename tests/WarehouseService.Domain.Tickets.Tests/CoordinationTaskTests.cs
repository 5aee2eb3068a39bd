using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Json;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class CoordinationTaskTests
{
    private static readonly AcceptTask Accept = new() { Task = "W1" };
    private static readonly CompleteTask Complete = new() { Task = "W1", Result = "recounted" };
    private static readonly ConfirmTask Confirm = new() { Task = "W1" };
    private static readonly ReturnTask Return = new() { Task = "W1", Reason = "one is missing" };

    private static readonly SlaPolicy Promise = new()
    {
        Id = "tasks",
        Rules =
        [
            Rule("warehouse", new() { CaseKind = ["task"], Category = ["warehouse"] }, 60),
            Rule("other tasks", new() { CaseKind = ["task"] }, 600),
        ],
    };

    private static CoordinationTask W1(TicketStory story) => story.Desk.ReadTask("W1").State!;

    [Fact]
    public void Done_is_unfinished_and_blocks_its_ticket_until_it_is_confirmed()
    {
        var story = ATicket.OwnedBy(Ann).Answered().TaskDone();
        story.When(Ann, TicketStory.Resolving).IsRefused(TicketCodes.Blocked);
        story.Given(Ann, Confirm).When(Ann, TicketStory.Resolving).IsAccepted();
        Assert.Equal(story.Now, W1(story).ConfirmedAt);
    }

    [Fact]
    public void A_returned_task_is_in_progress_and_counts_a_rework()
    {
        var story = ATicket.OwnedBy(Ann).TaskDone().When(Bob, Return).LeadsTo(CoordinationTaskStatus.InProgress);
        Assert.Equal((1, null, "recounted"), (W1(story).Reworks, W1(story).DoneAt, W1(story).Result));
        story.Given(Wes, Complete with { Result = "all there" }).Given(Ann, Return).Given(Wes, Complete).When(Sue, Confirm).LeadsTo(CoordinationTaskStatus.Confirmed);
        Assert.Equal(2, W1(story).Reworks);
    }

    [Fact]
    public void Whoever_did_the_work_confirms_and_returns_nothing_in_whatever_role()
    {
        var story = ATicket.OwnedBy(Ann).TaskDone();
        story.When(Wes, Confirm).IsRefused(CoreCodes.NotPermitted);
        story.When(Actor.Agent(Wes.Id), Confirm).IsRefused(CoordinationTaskCodes.OwnWork);
        story.When(Actor.Supervisor(Wes.Id), Return).IsRefused(CoordinationTaskCodes.OwnWork);
    }

    [Fact]
    public void Finished_tasks_free_their_ticket()
    {
        foreach (var (by, finish) in ((Actor, CoordinationTaskCommand)[])[(Wes, new DeclineTask { Task = "W1", Reason = "not ours" }), (Ann, new CancelTask { Task = "W1" }), (Sue, new CancelTask { Task = "W1" })])
        {
            var story = ATicket.OwnedBy(Ann).TaskRequested().Given(by, finish);
            Assert.Empty(story.Desk.ReadLinks("T1").State!.Live);
            Assert.Equal(StatusCategory.Ended, W1(story).Status.Category);
            story.When(Ann, TicketStory.Resolving).IsAccepted();
        }
    }

    [Fact]
    public void A_task_is_for_an_active_ticket()
    {
        ATicket.Unowned().When(Bob, TicketStory.Requesting).LeadsTo(CoordinationTaskStatus.Requested);
        ATicket.OwnedBy(Ann).Answered().WaitsForCustomer().When(Ann, TicketStory.Requesting).IsAccepted();
        ATicket.OwnedBy(Ann).Resolved().When(Ann, TicketStory.Requesting).IsRefused(CoordinationTaskCodes.CaseSettled);
        ATicket.OwnedBy(Ann).Resolved().Closed().When(Ann, TicketStory.Requesting).IsRefused(CoordinationTaskCodes.CaseSettled);
        ATicket.OwnedBy(Ann).When(Ann, TicketStory.Requesting with { For = CaseReference.Ticket("T2") }).IsRefused(CoordinationTaskCodes.NoSuchCase);
        ATicket.OwnedBy(Ann).When(Ann, TicketStory.Requesting with { For = CaseReference.Of("order", "1") }).IsRefused(CoordinationTaskCodes.NoSuchCase);
    }

    [Fact]
    public void A_task_is_asked_for_once() =>
        ATicket.OwnedBy(Ann).TaskRequested().When(Ann, TicketStory.Requesting).IsRefused(CoreCodes.AlreadyExists);

    [Fact]
    public void Work_is_declined_before_it_begins_and_cancelled_before_it_is_done()
    {
        var decline = new DeclineTask { Task = "W1", Reason = "not ours" };
        var cancel = new CancelTask { Task = "W1" };
        ATicket.OwnedBy(Ann).TaskRequested().Given(Wes, Accept).When(Wes, decline).LeadsTo(CoordinationTaskStatus.Declined);
        var begun = ATicket.OwnedBy(Ann).TaskRequested().Given(Wes, Accept).Given(Wes, new StartTask { Task = "W1" });
        begun.When(Wes, decline).IsRefused(CoreCodes.InvalidState);
        begun.When(Ann, cancel).LeadsTo(CoordinationTaskStatus.Cancelled);
        var done = ATicket.OwnedBy(Ann).TaskDone();
        done.When(Ann, cancel).IsRefused(CoreCodes.InvalidState);
        done.Given(Ann, Confirm).When(Ann, cancel).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void Exactly_the_named_department_works_on_it()
    {
        var works = new CoordinationTaskCommand[] { Accept, new StartTask { Task = "W1" }, Complete, new DeclineTask { Task = "W1", Reason = "x" } };
        foreach (var role in Role.All.Where(role => role != Role.Warehouse))
        {
            var story = ATicket.OwnedBy(Ann).TaskRequested();
            Assert.All(works, work => story.When(Actor.Of(role, "C1"), work).IsRefused(CoreCodes.NotPermitted));
        }
    }

    [Fact]
    public void Customer_service_alone_asks_confirms_and_returns_and_the_requester_cancels()
    {
        foreach (var role in Role.All.Where(role => role != Role.Agent && role != Role.Supervisor))
        {
            var by = Actor.Of(role, "C1");
            ATicket.OwnedBy(Ann).When(by, TicketStory.Requesting).IsRefused(CoreCodes.NotPermitted);
            ATicket.OwnedBy(Ann).TaskDone().When(by, Confirm).IsRefused(CoreCodes.NotPermitted);
            ATicket.OwnedBy(Ann).TaskDone().When(by, Return).IsRefused(CoreCodes.NotPermitted);
            ATicket.OwnedBy(Ann).TaskRequested().When(by, new CancelTask { Task = "W1" }).IsRefused(CoreCodes.NotPermitted);
        }

        ATicket.OwnedBy(Ann).TaskRequested().When(Bob, new CancelTask { Task = "W1" }).IsRefused(CoreCodes.NotPermitted);
    }

    [Fact]
    public void Whom_a_complaint_is_about_handles_none_of_its_tasks()
    {
        var story = ATicket.OwnedBy(Ann);
        story.Desk.Complaints.AboutWhom["K1"] = Bob.Id;
        var ask = TicketStory.Requesting with { For = CaseReference.Complaint("K1") };
        story.When(Bob, ask).IsRefused(CoordinationTaskCodes.CaseIsAboutThem);
        story.Given(Ann, ask);
        story.When(Actor.Of(Role.Warehouse, Bob.Id), Accept).IsRefused(CoordinationTaskCodes.CaseIsAboutThem);
        story.Given(Wes, Accept).Given(Wes, Complete).When(Bob, Confirm).IsRefused(CoordinationTaskCodes.CaseIsAboutThem);
        story.When(Ann, Confirm).LeadsTo(CoordinationTaskStatus.Confirmed);
    }

    [Fact]
    public void A_task_of_a_complaint_blocks_the_complaint_and_not_the_ticket()
    {
        var story = ATicket.OwnedBy(Ann);
        story.Desk.Complaints.AboutWhom["K1"] = null;
        story.Given(Ann, TicketStory.Requesting with { For = CaseReference.Complaint("K1") });
        Assert.Equal([CaseReference.Task("W1")], story.Desk.ReadLinks(CaseReference.Complaint("K1")).State!.Live.Select(link => link.To));
        story.When(Ann, TicketStory.Resolving).IsAccepted();
    }

    [Fact]
    public void A_department_has_its_own_promise_from_asking_to_being_done()
    {
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promise)).After(5).TaskRequested();
        Assert.Equal(story.Now + Duration.FromMinutes(60), W1(story).Due());
        var due = W1(story).Work().Single();
        Assert.Equal("timer/sla/coordination_task", due.Name);

        story.After(59).Given(Wes, Accept).Given(Wes, Complete);
        Assert.Null(W1(story).Due());
        Assert.Empty(W1(story).Work());
        story.After(30).Given(Ann, Return);
        Assert.Equal((story.Now + Duration.FromMinutes(60), 2), (W1(story).Due(), W1(story).Timers.Of(SlaMeasure.CoordinationTask)!.Cycle));
        story.Given(Ann, TicketStory.Requesting with { Task = "W2", Department = Role.Transport });
        Assert.Equal(story.Now + Duration.FromMinutes(600), story.Desk.ReadTask("W2").State!.Due());
    }

    [Fact]
    public async Task What_falls_due_is_raised_once_by_the_timer_and_told_in_a_message()
    {
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promise)).TaskRequested().After(Duration.FromHours(2));
        var handler = new CoordinationTaskTimerHandler(story.Desk.Tasks);
        var timer = Assert.Single(await story.Desk.Store.ClaimAsync(new(), story.Now, Duration.FromMinutes(1), 10));

        Assert.True(handler.Handles(timer.Key.Kind, timer.Work.Name));
        Assert.False(handler.Handles("ticket", timer.Work.Name));
        Assert.False(handler.Handles("task", "message/alert/1/0"));
        Assert.Same(WorkOutcome.Effective, await handler.HandleAsync(timer, story.Now));
        Assert.Same(WorkOutcome.AlreadyDone, await handler.HandleAsync(timer, story.Now));

        Assert.Equal(1, W1(story).Timers.Of(SlaMeasure.CoordinationTask)!.Breaches);
        var message = Assert.Single(await story.Desk.Store.ClaimAsync(new(), story.Now, Duration.FromMinutes(1), 10)).Work;
        var alert = TaskAlertMessages.Format.Read(message);
        Assert.Equal(("W1", CaseReference.Ticket("T1"), Role.Warehouse, "lead"), (alert.Task, alert.For, alert.Department, alert.Raised.Concerns));
        Assert.Throws<ArgumentException>(() => TaskAlertMessages.Format.Read(message with { Name = "timer/sla/x" }));
    }

    [Fact]
    public void Two_keepers_of_one_kind_are_a_bug()
    {
        var desk = new ServiceDesk();
        Assert.Throws<ArgumentException>(() => new CoordinationTaskDesk(
            desk.Desk, desk.TaskRecords, desk.LinksRecords, [desk.Complaints, desk.Complaints], new SlaPolicies(SlaPolicy.Default), new SharedCalendars(Calendars.None)));
    }

    private static SlaRule Rule(string name, SlaConditions when, int minutes) => new()
    {
        Name = name,
        When = when,
        Targets = new Dictionary<SlaMeasure, SlaTarget>
        {
            [SlaMeasure.CoordinationTask] = new()
            {
                Within = Duration.FromMinutes(minutes),
                Alerts = [new() { Name = "level-1", At = SlaPoint.AtPercent(80), Concerns = "lead" }],
            },
        },
    };
}
