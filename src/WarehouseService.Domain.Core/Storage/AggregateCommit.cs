using System.Collections.Immutable;

namespace WarehouseService.Domain.Storage;

/// <summary>One event of one record, and what it changes.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AggregateCommit
{
    /// <summary>The record after; its version is <see cref="Expected"/> + 1.</summary>
    public required AggregateDocument Document { get; init; }

    /// <summary>The version the record must have; 0 if it must not exist.</summary>
    public required long Expected { get; init; }

    /// <summary>The event; its version is the document's.</summary>
    public required JournalRecord Event { get; init; }

    /// <summary>Work to put; what has the same name is replaced, and its lease ends.</summary>
    public ImmutableArray<WorkRecord> Put { get; init; } = [];

    /// <summary>Names of work to cancel; unknown ones are passed over.</summary>
    public ImmutableArray<string> Cancel { get; init; } = [];
}
