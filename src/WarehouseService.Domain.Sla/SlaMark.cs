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
}
