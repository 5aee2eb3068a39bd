using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What decisions on a <see cref="Remedy"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RemedyKnowledge
{
    /// <summary>The remedy's limits; those in force, for one that is requested.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>The complaint that it makes good; null if there is none. Fenced.</summary>
    public Complaint? Complaint { get; init; }

    /// <summary>The customer's ledger; null if there is none. Written: it still holds when the decision is committed.</summary>
    public CustomerLedger? Ledger { get; init; }

    /// <summary>The delegation that the approver names; null if none is named, or there is none. Fenced.</summary>
    public Delegation? Delegation { get; init; }

    /// <summary>When the command happens: a delegation is dated.</summary>
    public Instant At { get; init; }

    /// <summary>The delegation, if the actor may use it now.</summary>
    internal Delegation? DelegationTo(Actor actor) => Delegation is { } delegation && delegation.Entitles(actor, At) ? delegation : null;
}
