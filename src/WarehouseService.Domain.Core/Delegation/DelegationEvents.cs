using NodaTime;

namespace WarehouseService.Domain;

/// <summary>What happened to a <see cref="Delegation"/>.</summary>
public abstract record DelegationEvent : IEvent<Delegation>
{
    private protected DelegationEvent()
    {
    }

    internal abstract Delegation Apply(Delegation? delegation, Stamp stamp);

    Delegation IEvent<Delegation>.Apply(Delegation? state, Stamp stamp) => Apply(state, stamp);
}

/// <summary>It was granted.</summary>
public sealed record DelegationGranted : DelegationEvent
{
    /// <summary>The delegation's id.</summary>
    public required string Delegation { get; init; }

    /// <summary>To whom.</summary>
    public required Actor To { get; init; }

    /// <summary>The first instant at which it can be used.</summary>
    public required Instant From { get; init; }

    /// <summary>The last instant at which it can be used.</summary>
    public required Instant Until { get; init; }

    /// <summary>Up to which total, inclusive.</summary>
    public required Money Cap { get; init; }

    internal override Delegation Apply(Delegation? delegation, Stamp stamp) => new()
    {
        Id = Delegation,
        Status = DelegationStatus.Granted,
        Delegator = stamp.By,
        Delegate = To,
        From = From,
        Until = Until,
        Cap = Cap,
    };
}

/// <summary>It was taken back.</summary>
public sealed record DelegationRevoked : DelegationEvent
{
    internal override Delegation Apply(Delegation? delegation, Stamp stamp) =>
        delegation! with { Status = DelegationStatus.Revoked, RevokedAt = stamp.At };
}
