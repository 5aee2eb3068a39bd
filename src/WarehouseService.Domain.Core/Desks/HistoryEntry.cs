using NodaTime;

namespace WarehouseService.Domain;

/// <summary>One event of a record's history.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record HistoryEntry<TState>
{
    /// <summary>What happened.</summary>
    public required IEvent<TState> Event { get; init; }

    /// <summary>Its version, when it happened, and who did it.</summary>
    public required Stamp Stamp { get; init; }

    /// <summary>When it was written down.</summary>
    public required Instant Recorded { get; init; }

    /// <summary>The command that led to it.</summary>
    public required string CommandId { get; init; }
}
