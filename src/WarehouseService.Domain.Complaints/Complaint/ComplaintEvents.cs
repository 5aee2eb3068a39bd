using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>What happened to a <see cref="Complaint"/>, and what that changed.</summary>
public abstract record ComplaintEvent : IEvent<Complaint>
{
    private protected ComplaintEvent()
    {
    }

    /// <summary>What it settled for the complaint's timers: what had fallen due, and when what is next.</summary>
    public ImmutableArray<TimerChange> Timers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc />
    public virtual bool Equals(ComplaintEvent? other) =>
        other is not null && EqualityContract == other.EqualityContract && Timers.AsSpan().SequenceEqual(other.Timers.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Timers.Length);

    internal abstract Complaint Apply(Complaint complaint, Stamp stamp);

    Complaint IEvent<Complaint>.Apply(Complaint? state, Stamp stamp)
    {
        var after = Apply(state!, stamp);
        return Timers.IsEmpty ? after : after with { Timers = after.Timers.With(Timers) };
    }
}

/// <summary>It was filed.</summary>
public sealed record ComplaintFiled : ComplaintEvent
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>The ticket on which it was filed.</summary>
    public required string Ticket { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>What the customer said.</summary>
    public string? Text { get; init; }

    /// <summary>The id of the person complained about.</summary>
    public string? About { get; init; }

    /// <summary>What the customer claims for.</summary>
    public ClaimDetails? Claim { get; init; }

    /// <summary>The evidence at hand.</summary>
    public ImmutableArray<Evidence> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether it repeats one that was closed.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The house rules in force.</summary>
    public required ComplaintPolicy Policy { get; init; }

    /// <summary>The regime that it comes under.</summary>
    public required HandlingRegime Regime { get; init; }

    /// <inheritdoc />
    public bool Equals(ComplaintFiled? other) => base.Equals(other)
        && (Complaint, Ticket, Customer, Subject, Text, About) == (other.Complaint, other.Ticket, other.Customer, other.Subject, other.Text, other.About)
        && Claim == other.Claim && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan())
        && IsRepeat == other.IsRepeat && Policy == other.Policy && Regime == other.Regime;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Complaint, Ticket, Subject, Evidence.Length);

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => new()
    {
        Id = Complaint,
        Status = ComplaintStatus.Received,
        Ticket = Ticket,
        Customer = Customer,
        Subject = Subject,
        About = About,
        Claim = Claim,
        Evidence = Evidence,
        IsRepeat = IsRepeat,
        Policy = Policy,
        Regime = Regime,
        FiledAt = stamp.At,
        Timers = CaseTimers.Under(Regime.Promises(), new() { CaseKind = "complaint" })
            .Started(SlaMeasure.ComplaintAcknowledgement, stamp.At)
            .Started(SlaMeasure.ComplaintAnswer, stamp.At),
    };
}

/// <summary>The customer was told that it came in.</summary>
public sealed record ComplaintAcknowledged : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Acknowledged,
        AcknowledgedAt = stamp.At,
        Timers = complaint.Timers.Stopped(SlaMeasure.ComplaintAcknowledgement, stamp.At),
    };
}

/// <summary>It was said how grave it is.</summary>
public sealed record ComplaintAssessed : ComplaintEvent
{
    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Investigating,
        Severity = Severity,
        EscalationLevel = Severity == Severity.High ? Math.Max(1, complaint.EscalationLevel) : complaint.EscalationLevel,
    };
}

/// <summary>A piece of evidence was added.</summary>
public sealed record EvidenceAdded : ComplaintEvent
{
    /// <summary>The evidence.</summary>
    public required Evidence Evidence { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with { Evidence = complaint.Evidence.Add(Evidence) };
}

/// <summary>The time for the answer was extended as the regime allows.</summary>
public sealed record AnswerExtended : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        ExtendedAt = stamp.At,
        Timers = complaint.Timers.HeldTo(SlaMeasure.ComplaintAnswer, complaint.Regime.ExtendedAnswerBy!, stamp.At),
    };
}

/// <summary>It was said what it came from.</summary>
public sealed record RootCauseRecorded : ComplaintEvent
{
    /// <summary>What it came from.</summary>
    public required RootCause RootCause { get; init; }

    /// <summary>The host's own code within it.</summary>
    public string? Detail { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with { RootCause = RootCause, RootCauseDetail = Detail };
}

/// <summary>It was decided.</summary>
public sealed record ComplaintDecided : ComplaintEvent
{
    /// <summary>Whether the customer is right.</summary>
    public required ComplaintOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Decided,
        Outcome = Outcome,
        Reasons = Reasons,
        DecidedBy = stamp.By,
        DecidedAt = stamp.At,
    };
}

/// <summary>The customer was told the decision.</summary>
public sealed record DecisionCommunicated : ComplaintEvent
{
    /// <summary>Where and how the decision can be appealed.</summary>
    public required string AppealRoute { get; init; }

    /// <summary>The outside body that the customer was told of.</summary>
    public string? OutsideBody { get; init; }

    /// <summary>What the customer was told beside it.</summary>
    public string? Text { get; init; }

    /// <summary>The last instant at which the decision can be appealed.</summary>
    public Instant? AppealUntil { get; init; }

    /// <summary>From when it may be closed without the customer's word.</summary>
    public Instant? CloseAt { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Communicated,
        AppealRoute = AppealRoute,
        OutsideBody = OutsideBody,
        AnsweredAt = complaint.AnsweredAt ?? stamp.At,
        CommunicatedAt = stamp.At,
        AppealUntil = AppealUntil,
        CloseAt = CloseAt,
        Timers = complaint.Timers.Stopped(SlaMeasure.ComplaintAnswer, stamp.At),
    };
}

/// <summary>The customer accepted the decision.</summary>
public sealed record DecisionAccepted : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with { AcceptedAt = stamp.At };
}

/// <summary>The customer appealed the decision. Its root cause stays.</summary>
public sealed record DecisionAppealed : ComplaintEvent
{
    /// <summary>What the customer said against it.</summary>
    public string? Grounds { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Investigating,
        Stage = 2,
        EscalationLevel = complaint.EscalationLevel + 1,
        AppealedAt = stamp.At,
        CommunicatedAt = null,
        AppealUntil = null,
        CloseAt = null,
        AcceptedAt = null,
        ClosedAt = null,
    };
}

/// <summary>It was closed.</summary>
public sealed record ComplaintClosed : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with { Status = ComplaintStatus.Closed, ClosedAt = stamp.At };
}

/// <summary>The customer took it back.</summary>
public sealed record ComplaintWithdrawn : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Withdrawn,
        ClosedAt = stamp.At,
        Timers = complaint.Timers.Ended(stamp.At),
    };
}

/// <summary>It was referred to an outside body, and put under a hold unless it was.</summary>
public sealed record ComplaintReferred : ComplaintEvent
{
    /// <summary>To which body.</summary>
    public string? Body { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.ExternalDispute,
        ReferredAt = stamp.At,
        OutsideBody = Body ?? complaint.OutsideBody,
        Hold = complaint.Hold ?? new() { Reason = ComplaintStatus.ExternalDispute.Name, PlacedBy = stamp.By, PlacedAt = stamp.At },
        Timers = complaint.Timers.Ended(stamp.At),
    };
}

/// <summary>The outside body decided, which closed it.</summary>
public sealed record OutsideResultRecorded : ComplaintEvent
{
    /// <summary>What it decided.</summary>
    public required string Result { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Status = ComplaintStatus.Closed,
        OutsideResult = Result,
        ClosedAt = stamp.At,
    };
}

/// <summary>It was put under a hold.</summary>
public sealed record ComplaintHoldPlaced : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        Hold = new() { Reason = Reason, PlacedBy = stamp.By, PlacedAt = stamp.At },
    };
}

/// <summary>The hold was released.</summary>
public sealed record ComplaintHoldReleased : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with { Hold = null };
}

/// <summary>
/// A timer's moment came: a warning, an escalation level or a breach was raised. Unanswered past its deadline, it is escalated by one level.
/// </summary>
public sealed record ComplaintAlertsRaised : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint, Stamp stamp) => complaint with
    {
        EscalationLevel = Timers.Any(change => change.Measure == SlaMeasure.ComplaintAnswer && change.Raised.Any(raised => raised.Alert is null))
            ? complaint.EscalationLevel + 1
            : complaint.EscalationLevel,
    };
}
