using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>The control chart of a rate. Immutable and safe for use by many threads.</summary>
public sealed record RateControl
{
    /// <summary>The figure.</summary>
    public required KpiFigure Figure { get; init; }

    /// <summary>Its chart.</summary>
    public required PChart Chart { get; init; }

    internal static RateControl Of(string figure, IEnumerable<WeeklyShare> series) => new() { Figure = KpiCatalogue.Figure(figure), Chart = PChart.Of(series) };
}
