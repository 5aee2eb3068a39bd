using NodaTime;

namespace WarehouseService.Domain;

/// <summary>
/// Authority to approve that a supervisor or finance lends to a colleague: dated, capped, revocable. Only the own authority of a role can be lent, so
/// what was lent is never lent again.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Delegation : IState<DelegationStatus>
{
    /// <summary>The delegation's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required DelegationStatus Status { get; init; }

    /// <summary>Whose authority it is.</summary>
    public required Actor Delegator { get; init; }

    /// <summary>Who may use it.</summary>
    public required Actor Delegate { get; init; }

    /// <summary>The first instant at which it can be used.</summary>
    public required Instant From { get; init; }

    /// <summary>The last instant at which it can be used.</summary>
    public required Instant Until { get; init; }

    /// <summary>Up to which total, inclusive.</summary>
    public required Money Cap { get; init; }

    /// <summary>When it was revoked, if it was.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>Whether an actor may use it at an instant. A person is an id, but a delegation is to a person in a role.</summary>
    public bool Entitles(Actor actor, Instant at) =>
        Status == DelegationStatus.Granted && Delegate == actor && From <= at && at <= Until;
}
