using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>One event as a store keeps it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record JournalRecord
{
    /// <summary>Its place in the record's journal: contiguous, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The event's type, a stable name.</summary>
    public required string Type { get; init; }

    /// <summary>The event as text. It comes back byte for byte.</summary>
    public required string Payload { get; init; }

    /// <summary>When it happened, to 100 ns.</summary>
    public required Instant Occurred { get; init; }

    /// <summary>When it was written down, to 100 ns.</summary>
    public required Instant Recorded { get; init; }

    /// <summary>Who did it, as <see cref="Actor.ToString"/>.</summary>
    public required string Actor { get; init; }

    /// <summary>The command that led to it.</summary>
    public required string CommandId { get; init; }
}
