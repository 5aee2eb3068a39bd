namespace WarehouseService.Domain;

/// <summary>What happened to a <see cref="Claim"/>.</summary>
public abstract record ClaimEvent : IEvent<Claim>
{
    private protected ClaimEvent()
    {
    }

    internal abstract Claim Apply(Claim? claim, Stamp stamp);

    Claim IEvent<Claim>.Apply(Claim? state, Stamp stamp) => Apply(state, stamp);
}

/// <summary>It was taken.</summary>
public sealed record ClaimTaken : ClaimEvent
{
    /// <summary>What was claimed.</summary>
    public required string Claim { get; init; }

    /// <summary>Who took it.</summary>
    public required string Holder { get; init; }

    internal override Claim Apply(Claim? claim, Stamp stamp) => new() { Id = Claim, Status = ClaimStatus.Held, Holder = Holder };
}
