using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>One event of a clock. Immutable and thread-safe.</summary>
public sealed record SlaMark
{
    /// <summary>What happened.</summary>
    public required SlaMarkKind Kind { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Why, if this is a pause; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>The target from now on, if this is a retarget; null if none is set any more.</summary>
    public Duration? Target { get; init; }

    /// <summary>What the target is held against, if this is a retarget; else null.</summary>
    public RetargetBasis? Basis { get; init; }

    /// <summary>The id of the calendar from now on; null if it stays.</summary>
    public string? Calendar { get; init; }
}
