namespace WarehouseService.Domain;

/// <summary>A tenant's audit chain as a record: its state is the head, its journal is the chain, one entry an event.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AuditChain : IState<AuditChainStatus>
{
    /// <summary>The id of every tenant's chain.</summary>
    public const string OnlyId = "chain";

    /// <inheritdoc />
    public AuditChainStatus Status { get; init; } = AuditChainStatus.Kept;

    /// <summary>The last entry's place in the chain, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The last entry's hash.</summary>
    public required string Hash { get; init; }

    /// <summary>Where the chain ends.</summary>
    public AuditHead ToHead() => new(Sequence, Hash);
}
