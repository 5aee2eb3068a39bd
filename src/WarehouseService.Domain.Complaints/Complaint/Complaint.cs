using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>An expression of dissatisfaction that expects a response (投诉; ISO 10002), from filing to closing.</summary>
/// <remarks>Stamps come from events that are never erased: the first answer stays the answer, and a breach survives closing.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Complaint : IState<ComplaintStatus>
{
    /// <summary>The complaint's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required ComplaintStatus Status { get; init; }

    /// <summary>The ticket on which it was filed.</summary>
    public required string Ticket { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What it is about; of one subject a customer has one open complaint.</summary>
    public required string Subject { get; init; }

    /// <summary>The id of the person complained about (被投诉人), who handles nothing of it; null if it is about nobody.</summary>
    public string? About { get; init; }

    /// <summary>What the customer claims for; null if nothing is claimed.</summary>
    public ClaimDetails? Claim { get; init; }

    /// <summary>The evidence, in the order in which it came.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Whether the customer had a complaint on the same subject before, which was closed.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The house rules that it was filed under, and is held to.</summary>
    public required ComplaintPolicy Policy { get; init; }

    /// <summary>The regime that it was filed under, and is held to.</summary>
    public required HandlingRegime Regime { get; init; }

    /// <summary>How grave it is, once assessed.</summary>
    public Severity? Severity { get; init; }

    /// <summary>How far it is escalated: 0 to 3; never falls.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>1, and 2 once it was appealed.</summary>
    public int Stage { get; init; } = 1;

    /// <summary>What it came from, once recorded.</summary>
    public RootCause? RootCause { get; init; }

    /// <summary>The host's own code within the root cause, such as <c>insufficient</c> within packing.</summary>
    public string? RootCauseDetail { get; init; }

    /// <summary>What was decided last.</summary>
    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? Reasons { get; init; }

    /// <summary>Who decided last.</summary>
    public Actor? DecidedBy { get; init; }

    /// <summary>When it was decided last.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>Where the customer was told that the decision can be appealed.</summary>
    public string? AppealRoute { get; init; }

    /// <summary>The outside body that the customer was told of, or to which it was referred.</summary>
    public string? OutsideBody { get; init; }

    /// <summary>When it was filed.</summary>
    public required Instant FiledAt { get; init; }

    /// <summary>When the customer was told that it came in.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>When it was answered: when a decision was communicated for the first time. Set once.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>When a decision was communicated last; null while one is looked for.</summary>
    public Instant? CommunicatedAt { get; init; }

    /// <summary>The last instant at which the communicated decision can be appealed; null if there is no last one.</summary>
    public Instant? AppealUntil { get; init; }

    /// <summary>From when it may be closed without the customer's word; null if never.</summary>
    public Instant? CloseAt { get; init; }

    /// <summary>When the customer accepted the communicated decision.</summary>
    public Instant? AcceptedAt { get; init; }

    /// <summary>When it was appealed.</summary>
    public Instant? AppealedAt { get; init; }

    /// <summary>When the time for the answer was extended.</summary>
    public Instant? ExtendedAt { get; init; }

    /// <summary>When it was referred to an outside body.</summary>
    public Instant? ReferredAt { get; init; }

    /// <summary>What the outside body decided.</summary>
    public string? OutsideResult { get; init; }

    /// <summary>When it was closed or withdrawn; null while it is unfinished.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>What forbids to erase it; null if nothing does. It stays when the complaint is closed.</summary>
    public LegalHold? Hold { get; init; }

    /// <summary>What the customer was promised, and the clocks of that: acknowledgement and answer, both from filing.</summary>
    public required CaseTimers Timers { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() => Timers.Work();

    /// <summary>Whether the actor is the person complained about, in whatever role.</summary>
    public bool IsAbout(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return About is not null && actor.Id == About && actor.Role != Role.Customer && actor.Role != Role.System;
    }

    /// <summary>Whether the answer's deadline was missed, as far as was raised; true for ever then.</summary>
    public bool IsAnswerBreached() => Breaches(SlaMeasure.ComplaintAnswer) > 0;

    /// <summary>How many cycles of a measure were breached, as far as was raised; never falls.</summary>
    public int Breaches(SlaMeasure measure) => Timers.Of(measure)?.Breaches ?? 0;

    /// <summary>Whether the customer complained within the regime's period of notice; null if the regime has none, or when it happened is not known.</summary>
    public bool? IsNotifiedInTime() => (Regime.NoticeWithin, Claim?.OccurredAt) is ({ } within, { } occurredAt) ? FiledAt - occurredAt <= within : null;

    /// <summary>The most that is owed under the regime for the goods claimed; null if there is no cap, or they were insured.</summary>
    public Money? LiabilityLimit() => Claim is { IsInsured: true } ? null : Regime.LiabilityCap?.For(Claim?.WeightGrams);
}
