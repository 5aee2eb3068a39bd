namespace WarehouseService.Domain;

/// <summary>What happened to an <see cref="AuditChain"/>.</summary>
public abstract record AuditChainEvent : IEvent<AuditChain>
{
    private protected AuditChainEvent()
    {
    }

    internal abstract AuditChain Apply(AuditChain? chain, Stamp stamp);

    AuditChain IEvent<AuditChain>.Apply(AuditChain? state, Stamp stamp) => Apply(state, stamp);
}

/// <summary>It grew by an entry.</summary>
public sealed record AuditEntryAppended : AuditChainEvent
{
    /// <summary>The entry.</summary>
    public required AuditEntry Entry { get; init; }

    internal override AuditChain Apply(AuditChain? chain, Stamp stamp) => new() { Sequence = Entry.Sequence, Hash = Entry.Hash };
}
