using System.Collections.Immutable;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>A figure week by week. Immutable and safe for use by many threads.</summary>
public sealed record FigureTrend
{
    /// <summary>The figure.</summary>
    public required KpiFigure Figure { get; init; }

    /// <summary>Its value in each week; a snapshot is of the end of the week.</summary>
    public required ImmutableArray<KpiResult> Results { get; init; }

    internal static FigureTrend Of(string figure, ImmutableArray<KpiResult> results) => new() { Figure = KpiCatalogue.Figure(figure), Results = results };
}
