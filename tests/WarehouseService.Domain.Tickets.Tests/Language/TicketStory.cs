using NodaTime;

namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>What happened to ticket T1, told in sentences. Everything given must be accepted.</summary>
internal sealed class TicketStory(ServiceDesk desk, Instant now)
{
    public ServiceDesk Desk { get; } = desk;

    public Instant Now { get; private set; } = now;

    public Ticket Ticket => Desk.Read("T1").State!;

    public TicketStory After(Duration time) => AtInstant(Now + time);

    public TicketStory After(int minutes) => After(Duration.FromMinutes(minutes));

    public TicketStory AtInstant(Instant instant)
    {
        Now = instant;
        return this;
    }

    public TicketStory Given(Actor by, TicketCommand command)
    {
        var outcome = Desk.Ask(by, Now, command);
        Assert.True(outcome.IsSuccess, $"{by} {command}: {outcome.Refusal()?.Message}");
        return this;
    }

    public TicketStory Given(Actor by, CaseLinksReaction command)
    {
        var outcome = Desk.Ask(by, Now, command);
        Assert.True(outcome.IsSuccess, $"{by} {command}: {outcome.Refusal()?.Message}");
        return this;
    }

    public TicketStory Given(Actor by, CoordinationTaskCommand command)
    {
        var outcome = Desk.Ask(by, Now, command);
        Assert.True(outcome.IsSuccess, $"{by} {command}: {outcome.Refusal()?.Message}");
        return this;
    }

    public TicketStory Answered(Actor? by = null) => Given(by ?? Pen, new SendPublic { Ticket = "T1", Text = "We look into it." });

    public TicketStory WaitsForCustomer(Instant? remindAt = null) => Given(Pen, new WaitCustomer { Ticket = "T1", RemindAt = remindAt });

    /// <summary>A task W1 of the warehouse for the ticket.</summary>
    public TicketStory TaskRequested() => Given(Pen, Requesting);

    public TicketStory TaskDone() =>
        TaskRequested().Given(People.Wes, new AcceptTask { Task = "W1" }).Given(People.Wes, new CompleteTask { Task = "W1", Result = "recounted" });

    public TicketStory WaitsForTask() => Given(Pen, new WaitInternal { Ticket = "T1" });

    public TicketStory BlockedBy(string to, Role? department = null) => Given(People.Sue, new AddCaseLink
    {
        Case = CaseReference.Ticket("T1"),
        Link = new()
        {
            Kind = to.StartsWith("task", StringComparison.Ordinal) ? CaseLinkKind.Task : CaseLinkKind.Complaint,
            To = CaseReference.Parse(to),
            Department = department,
        },
    });

    public TicketStory FreedOf(string to) => Given(People.Sue, new DropCaseLink { Case = CaseReference.Ticket("T1"), To = CaseReference.Parse(to) });

    public TicketStory Resolved() => Given(Pen, Resolving);

    public TicketStory Closed() => Given(Pen, new CloseTicket { Ticket = "T1", CustomerConfirmed = true });

    public TicketStory Reopened() => Given(People.Sue, new ReopenTicket { Ticket = "T1" });

    public TicketStory Shows<T>(Func<Ticket, T> member, T expected)
    {
        Assert.Equal(expected, member(Ticket));
        return this;
    }

    public Outcome When(Actor by, CoordinationTaskCommand command)
    {
        var before = (Desk.ReadTask(command.Task), Desk.ReadLinks("T1").Version);
        var refusal = Desk.Ask(by, Now, command).Refusal();
        return new(this, refusal, before == (Desk.ReadTask(command.Task), Desk.ReadLinks("T1").Version));
    }

    public Outcome When(Actor by, TicketCommand command)
    {
        var before = (Desk.Document(command.Ticket), Desk.Journal(command.Ticket).Length);
        var refusal = Desk.Ask(by, Now, command).Refusal();
        return new(this, refusal, before == (Desk.Document(command.Ticket), Desk.Journal(command.Ticket).Length));
    }

    public static RequestTask Requesting =>
        new() { Task = "W1", For = CaseReference.Ticket("T1"), Department = Role.Warehouse, Instruction = "Count again." };

    public static ResolveTicket Resolving => new() { Ticket = "T1", Code = "answered", Message = "It is on its way." };

    private Actor Pen => Ticket.Owner ?? People.Sue;
}

/// <summary>What one command led to.</summary>
internal sealed class Outcome(TicketStory story, Refusal? refusal, bool unchanged)
{
    public TicketStory IsRefused(RefusalCode code)
    {
        Assert.Equal(code, refusal?.Code);
        Assert.True(unchanged, "A refusal changed the record.");
        return story;
    }

    public TicketStory IsAccepted()
    {
        Assert.True(refusal is null, refusal?.Message);
        return story;
    }

    public TicketStory LeadsTo(CoordinationTaskStatus status)
    {
        IsAccepted();
        Assert.Equal(status, story.Desk.ReadTask("W1").State!.Status);
        return story;
    }

    public TicketStory LeadsTo(TicketStatus status) => IsAccepted().Shows(ticket => ticket.Status, status);
}
