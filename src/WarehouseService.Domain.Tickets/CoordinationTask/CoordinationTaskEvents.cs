using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What happened to a <see cref="CoordinationTask"/>, and what that changed.</summary>
public abstract record CoordinationTaskEvent : IEvent<CoordinationTask>
{
    private protected CoordinationTaskEvent()
    {
    }

    /// <summary>What it settled for the task's timers: what had fallen due, and when what is next.</summary>
    public ImmutableArray<TimerChange> Timers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc />
    public virtual bool Equals(CoordinationTaskEvent? other) =>
        other is not null && EqualityContract == other.EqualityContract && Timers.AsSpan().SequenceEqual(other.Timers.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Timers.Length);

    internal abstract CoordinationTask Apply(CoordinationTask task, Stamp stamp);

    CoordinationTask IEvent<CoordinationTask>.Apply(CoordinationTask? state, Stamp stamp)
    {
        var after = Apply(state!, stamp);
        return Timers.IsEmpty ? after : after with { Timers = after.Timers.With(Timers) };
    }

    private protected static CoordinationTask Ended(CoordinationTask task, CoordinationTaskStatus status, Instant at) =>
        task with { Status = status, Timers = task.Timers.Stopped(SlaMeasure.CoordinationTask, at) };
}

/// <summary>It was asked for.</summary>
public sealed record TaskRequested : CoordinationTaskEvent
{
    /// <summary>The task's id.</summary>
    public required string Task { get; init; }

    /// <summary>The case that it is for.</summary>
    public required CaseReference For { get; init; }

    /// <summary>The id of the case's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The department that is asked.</summary>
    public required Role Department { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Instruction { get; init; }

    /// <summary>What the department is held to: the policy in force, with the rules that it can come under.</summary>
    public required SlaPolicy Sla { get; init; }

    /// <summary>What the task is, as far as policies ask.</summary>
    public required SlaFacts Facts { get; init; }

    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) => new()
    {
        Id = Task,
        Status = CoordinationTaskStatus.Requested,
        For = For,
        Customer = Customer,
        Department = Department,
        Instruction = Instruction,
        RequestedBy = stamp.By,
        RequestedAt = stamp.At,
        Timers = CaseTimers.Under(Sla, Facts).Started(SlaMeasure.CoordinationTask, stamp.At),
    };
}

/// <summary>The department will do it.</summary>
public sealed record TaskAccepted : CoordinationTaskEvent
{
    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) =>
        task with { Status = CoordinationTaskStatus.Accepted, Doer = stamp.By, AcceptedAt = stamp.At };
}

/// <summary>The department began.</summary>
public sealed record TaskStarted : CoordinationTaskEvent
{
    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) =>
        task with { Status = CoordinationTaskStatus.InProgress, Doer = stamp.By };
}

/// <summary>The department said that it is done.</summary>
public sealed record TaskCompleted : CoordinationTaskEvent
{
    /// <summary>What came of it.</summary>
    public required string Result { get; init; }

    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) =>
        Ended(task, CoordinationTaskStatus.Done, stamp.At) with { Doer = stamp.By, DoneAt = stamp.At, Result = Result };
}

/// <summary>The department will not do it.</summary>
public sealed record TaskDeclined : CoordinationTaskEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) => Ended(task, CoordinationTaskStatus.Declined, stamp.At);
}

/// <summary>Customer service confirmed that it is done.</summary>
public sealed record TaskConfirmed : CoordinationTaskEvent
{
    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) =>
        task with { Status = CoordinationTaskStatus.Confirmed, ConfirmedAt = stamp.At };
}

/// <summary>Customer service returned it.</summary>
public sealed record TaskReturned : CoordinationTaskEvent
{
    /// <summary>What is missing.</summary>
    public required string Reason { get; init; }

    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) => task with
    {
        Status = CoordinationTaskStatus.InProgress,
        DoneAt = null,
        Reworks = task.Reworks + 1,
        Timers = task.Timers.Reopened(SlaMeasure.CoordinationTask, stamp.At),
    };
}

/// <summary>The request was withdrawn.</summary>
public sealed record TaskCancelled : CoordinationTaskEvent
{
    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) => Ended(task, CoordinationTaskStatus.Cancelled, stamp.At);
}

/// <summary>A timer's moment came: a warning, an escalation level or a breach was raised.</summary>
public sealed record TaskAlertsRaised : CoordinationTaskEvent
{
    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) => task;
}

/// <summary>Its case was merged into another one.</summary>
public sealed record TaskMoved : CoordinationTaskEvent
{
    /// <summary>The case that it is for from now on.</summary>
    public required CaseReference To { get; init; }

    /// <summary>The id of that case's customer.</summary>
    public required string Customer { get; init; }

    internal override CoordinationTask Apply(CoordinationTask task, Stamp stamp) => task with { For = To, Customer = Customer };
}
