using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>A figure of two periods. Immutable and safe for use by many threads.</summary>
public sealed record FigureChange
{
    /// <summary>The figure of the period.</summary>
    public required KpiResult Current { get; init; }

    /// <summary>The figure of the period before.</summary>
    public required KpiResult Previous { get; init; }

    /// <summary>The comparison of a rate of yes and no, with its interval; <see langword="null"/> for other figures, which have none.</summary>
    public required RateComparison? Rates { get; init; }

    /// <summary>Current less previous value; <see langword="null"/>, and never 0, if either is undefined.</summary>
    public decimal? Difference => Current.Value - Previous.Value;

    internal static FigureChange Of(KpiResult current, KpiResult previous) => new()
    {
        Current = current,
        Previous = previous,
        Rates = current.Figure.Kpi.Measure == KpiMeasure.Rate ? RateComparison.Of(current, previous) : null,
    };
}
