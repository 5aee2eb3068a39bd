using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>The control chart of a count. Immutable and safe for use by many threads.</summary>
public sealed record CountControl
{
    /// <summary>The figure.</summary>
    public required KpiFigure Figure { get; init; }

    /// <summary>Its chart.</summary>
    public required XmRChart Chart { get; init; }

    internal static CountControl Of(string figure, IEnumerable<WeeklyCount> series) => new() { Figure = KpiCatalogue.Figure(figure), Chart = XmRChart.Of(series) };
}
