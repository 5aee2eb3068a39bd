using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>What happened to a <see cref="Repair"/>, and what that changed.</summary>
public abstract record RepairEvent : IEvent<Repair>
{
    /// <summary>Why the clock stands while the customer has an estimate to answer.</summary>
    internal const string EstimateOpen = "estimate";

    private readonly ValueArray<TimerChange> _timers;

    private protected RepairEvent()
    {
    }

    /// <summary>What it settled for the repair's timers: what had fallen due, and when what is next.</summary>
    public ImmutableArray<TimerChange> Timers { get => _timers.Items; init => _timers = new(value); }

    internal abstract Repair Apply(Repair repair, Stamp stamp);

    Repair IEvent<Repair>.Apply(Repair? state, Stamp stamp)
    {
        var after = Apply(state!, stamp);
        return Timers.IsEmpty ? after : after with { Timers = after.Timers.With(Timers) };
    }

    private protected static ImmutableArray<RepairAttempt> Last(Repair repair, Func<RepairAttempt, RepairAttempt> change) =>
        repair.Attempts.SetItem(repair.Attempts.Length - 1, change(repair.Attempts[^1]));

    // Nobody waits for what they have.
    private protected static ImmutableArray<RepairWait> WaitEnded(Repair repair, Instant at) => repair.Waits[^1].ReturnedAt is null
        ? repair.Waits.SetItem(repair.Waits.Length - 1, repair.Waits[^1] with { ReturnedAt = at })
        : repair.Waits;
}

/// <summary>It was asked for.</summary>
public sealed record RepairRequested : RepairEvent
{
    private readonly ValueArray<string> _failedBefore;

    /// <summary>The repair's id.</summary>
    public required string Repair { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The return case that it is a remedy of.</summary>
    public string? Case { get; init; }

    /// <summary>The earlier repair of the same piece.</summary>
    public string? Follows { get; init; }

    /// <summary>The defects that earlier repairs of the piece failed to mend, one entry a failure.</summary>
    public ImmutableArray<string> FailedBefore { get => _failedBefore.Items; init => _failedBefore = new(value); }

    /// <summary>Where the goods are to be repaired.</summary>
    public required RepairPlace Place { get; init; }

    /// <summary>The serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>What is wrong with them.</summary>
    public required string Defect { get; init; }

    /// <summary>What the customer says about it.</summary>
    public string? Description { get; init; }

    /// <summary>The warranty that is known.</summary>
    public Warranty? Warranty { get; init; }

    /// <summary>What the customer is promised: the policy in force, with the rules that it can come under.</summary>
    public required SlaPolicy Sla { get; init; }

    /// <summary>What the repair is, as far as policies ask.</summary>
    public required SlaFacts Facts { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => new()
    {
        Id = Repair,
        Status = RepairStatus.Requested,
        Customer = Customer,
        Case = Case,
        Follows = Follows,
        FailedBefore = FailedBefore,
        Place = Place,
        Serial = Serial,
        Defect = Defect,
        Warranty = Warranty,
        RequestedBy = stamp.By,
        RequestedAt = stamp.At,
        Waits = [new() { RequestedAt = stamp.At }],
        Timers = CaseTimers.Under(Sla, Facts).Started(SlaMeasure.Resolution, stamp.At),
    };
}

/// <summary>It was said what it will cost.</summary>
public sealed record RepairEstimated : RepairEvent
{
    /// <summary>The cost.</summary>
    public required Money Amount { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Estimate = Amount,
        EstimateAcceptedAt = null,
        Timers = repair.Timers.Paused(SlaMeasure.Resolution, stamp.At, EstimateOpen),
    };
}

/// <summary>The customer accepted what it costs.</summary>
public sealed record EstimateAccepted : RepairEvent
{
    internal override Repair Apply(Repair repair, Stamp stamp) =>
        repair with { EstimateAcceptedAt = stamp.At, Timers = repair.Timers.Resumed(SlaMeasure.Resolution, stamp.At) };
}

/// <summary>A visit was arranged.</summary>
public sealed record VisitScheduled : RepairEvent
{
    /// <summary>Who comes, and when.</summary>
    public required RepairVisit Visit { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => repair with { Status = RepairStatus.Scheduled, Visit = Visit };
}

/// <summary>The goods arrived in the workshop.</summary>
public sealed record GoodsReceivedForRepair : RepairEvent
{
    internal override Repair Apply(Repair repair, Stamp stamp) => repair with { Status = RepairStatus.Scheduled, IsInWorkshop = true };
}

/// <summary>The technician began.</summary>
public sealed record RepairStarted : RepairEvent
{
    /// <summary>The defect that is worked on.</summary>
    public required string Defect { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Status = RepairStatus.InProgress,
        Attempts = repair.Attempts.Add(new() { Defect = Defect, Technician = stamp.By, StartedAt = stamp.At }),
    };
}

/// <summary>The technician said that the goods are in order.</summary>
public sealed record RepairCompleted : RepairEvent
{
    /// <summary>What was done.</summary>
    public required string Result { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Status = RepairStatus.Repaired,
        Visit = null,
        Attempts = Last(repair, attempt => attempt with { EndedAt = stamp.At, Result = Result }),
        Waits = repair.IsInWorkshop ? repair.Waits : WaitEnded(repair, stamp.At),
        Timers = repair.Timers.Stopped(SlaMeasure.Resolution, stamp.At),
    };
}

/// <summary>The attempt failed.</summary>
public sealed record RepairFailed : RepairEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Status = RepairStatus.NotRepaired,
        Visit = null,
        Attempts = Last(repair, attempt => attempt with { EndedAt = stamp.At, Failed = true, Result = Reason }),
    };
}

/// <summary>The customer had the goods back.</summary>
public sealed record RepairedGoodsHandedBack : RepairEvent
{
    internal override Repair Apply(Repair repair, Stamp stamp) => repair with { IsInWorkshop = false, Waits = WaitEnded(repair, stamp.At) };
}

/// <summary>The goods were not in order after all: the attempt had failed, and the customer waits again.</summary>
public sealed record RepairRejected : RepairEvent
{
    /// <summary>What is wrong.</summary>
    public required string Reason { get; init; }

    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Status = RepairStatus.NotRepaired,
        Attempts = Last(repair, attempt => attempt with { Failed = true, Result = Reason }),
        Waits = repair.Waits.Add(new() { RequestedAt = stamp.At }),
        Timers = repair.Timers.Reopened(SlaMeasure.Resolution, stamp.At),
    };
}

/// <summary>It was ended.</summary>
public sealed record RepairClosed : RepairEvent
{
    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Status = RepairStatus.Closed,
        ClosedAt = stamp.At,
        Waits = WaitEnded(repair, stamp.At),
        Timers = repair.Timers.Stopped(SlaMeasure.Resolution, stamp.At),
    };
}

/// <summary>The request was taken back.</summary>
public sealed record RepairCancelled : RepairEvent
{
    internal override Repair Apply(Repair repair, Stamp stamp) => repair with
    {
        Status = RepairStatus.Cancelled,
        ClosedAt = stamp.At,
        Waits = repair.IsInWorkshop ? repair.Waits : WaitEnded(repair, stamp.At),
        Timers = repair.Timers.Stopped(SlaMeasure.Resolution, stamp.At),
    };
}

/// <summary>A timer's moment came: a warning, an escalation level or a breach was raised.</summary>
public sealed record RepairAlertsRaised : RepairEvent
{
    internal override Repair Apply(Repair repair, Stamp stamp) => repair;
}
