using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>The time in which one piece is repaired for nothing (保修期), known by its serial number.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Warranty
{
    /// <summary>The first instant.</summary>
    public required Instant From { get; init; }

    /// <summary>The last instant.</summary>
    public required Instant Until { get; init; }

    /// <summary>Whether it holds at an instant.</summary>
    public bool HoldsAt(Instant at) => at >= From && at <= Until;
}
