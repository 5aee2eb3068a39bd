using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>A rate that agents are ranked by. Immutable and safe for use by many threads.</summary>
public sealed record RankedFigure
{
    /// <summary>The id of the figure.</summary>
    public required string Figure { get; init; }

    /// <summary><see cref="KpiComparator.AtLeast"/> if more is better, <see cref="KpiComparator.AtMost"/> if less is.</summary>
    public required KpiComparator Better { get; init; }
}
