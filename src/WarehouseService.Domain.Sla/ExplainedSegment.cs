using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>A stretch of time with one reason why it counts, or does not. Immutable and thread-safe.</summary>
public sealed record ExplainedSegment
{
    /// <summary>Its first instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>The instant after its last; that of <see cref="Start"/> if the segment marks a clock change.</summary>
    public required Instant End { get; init; }

    /// <summary>The working time that it adds: all of it, or zero.</summary>
    public required Duration Counted { get; init; }

    /// <summary>Why.</summary>
    public required SegmentReason Reason { get; init; }
}
