using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>A work item that is yours until its lease ends.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ClaimedWork
{
    /// <summary>The record it belongs to.</summary>
    public required AggregateKey Key { get; init; }

    /// <summary>The work.</summary>
    public required WorkRecord Work { get; init; }

    /// <summary>The lease; a later claim of the same item has another one.</summary>
    public required long Token { get; init; }

    /// <summary>When the lease ends.</summary>
    public required Instant Until { get; init; }
}
