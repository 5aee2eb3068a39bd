using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>One run of a clock from a start to a stop, as read at some instant. Immutable and thread-safe.</summary>
public sealed record SlaCycle
{
    /// <summary>When it began.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ended; null if it has not.</summary>
    public required Instant? Stop { get; init; }

    /// <summary>The working time that counted, without pauses.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>Whether more than the target elapsed; exactly the target is met.</summary>
    public required bool Breached { get; init; }
}
