using System.Collections.Immutable;

namespace WarehouseService.Domain.Storage;

/// <summary>What became of a batch: <see cref="Committed"/>, <see cref="AlreadyCommitted"/> or <see cref="Conflict"/>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public abstract record CommitOutcome
{
    private protected CommitOutcome()
    {
    }
}

/// <summary>It is written, and survives whatever comes.</summary>
public sealed record Committed : CommitOutcome
{
    /// <summary>The records' versions now, in the order of the batch's commits.</summary>
    public required ImmutableArray<long> Versions { get; init; }
}

/// <summary>It was written before, under the same command id; nothing was written now.</summary>
public sealed record AlreadyCommitted : CommitOutcome
{
    /// <summary>The receipts of then, in the order of the batch's commits.</summary>
    public required ImmutableArray<Receipt> Receipts { get; init; }
}

/// <summary>A record is not at the version that was expected; nothing was written.</summary>
public sealed record Conflict : CommitOutcome
{
    /// <summary>The first such record, in the order of keys.</summary>
    public required AggregateKey Key { get; init; }

    /// <summary>Its version; 0 if it does not exist.</summary>
    public required long Actual { get; init; }
}
