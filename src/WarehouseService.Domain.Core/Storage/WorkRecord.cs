using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>A timer or an outgoing message, committed with the record that it belongs to.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record WorkRecord
{
    /// <summary>Unique within its record, for example <c>timer/auto-close</c>.</summary>
    public required string Name { get; init; }

    /// <summary>When it may be claimed; never earlier. To 100 ns.</summary>
    public required Instant Due { get; init; }

    /// <summary>What the receiver must know, as text. It comes back byte for byte.</summary>
    public required string Payload { get; init; }
}
