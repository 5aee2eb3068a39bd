namespace WarehouseService.Domain.Kpi;

/// <summary>One line of a scorecard: a figure, its value with interval, and how that stands to its target. Immutable and safe for use by
/// many threads.</summary>
public sealed record ScorecardRow
{
    /// <summary>The figure and its value.</summary>
    public required KpiResult Result { get; init; }

    /// <summary>The target in force; <see langword="null"/> if there is none.</summary>
    public required KpiTarget? Target { get; init; }

    /// <summary>How the value stands to the target.</summary>
    public required TargetStanding Standing { get; init; }
}
