using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>Nothing of a case may be erased, and why (法律保全).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LegalHold
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who placed it.</summary>
    public required Actor PlacedBy { get; init; }

    /// <summary>Since when.</summary>
    public required Instant PlacedAt { get; init; }
}
