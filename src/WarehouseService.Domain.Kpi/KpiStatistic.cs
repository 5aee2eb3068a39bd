using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>The one number that is made of a cell of facts. Immutable and safe for use by many threads.</summary>
public sealed class KpiStatistic : SmartEnum<KpiStatistic>
{
    /// <summary>The sum; 0 if nothing happened.</summary>
    public static readonly KpiStatistic Total = new("total", 1);

    /// <summary>Numerator by denominator, between 0 and 1.</summary>
    public static readonly KpiStatistic Proportion = new("proportion", 2);

    /// <summary>Sum by number.</summary>
    public static readonly KpiStatistic Mean = new("mean", 3, "mean");

    /// <summary>The nearest-rank median.</summary>
    public static readonly KpiStatistic Median = new("median", 4, "p50", 50);

    /// <summary>The nearest-rank 90th percentile.</summary>
    public static readonly KpiStatistic Percentile90 = new("percentile 90", 5, "p90", 90);

    /// <summary>The nearest-rank 95th percentile.</summary>
    public static readonly KpiStatistic Percentile95 = new("percentile 95", 6, "p95", 95);

    /// <summary>The number there at a moment.</summary>
    public static readonly KpiStatistic Level = new("level", 7);

    private KpiStatistic(string name, int value, string? suffix = null, int? percent = null)
        : base(name, value) => (Suffix, Percent) = (suffix, percent);

    /// <summary>All statistics, in order.</summary>
    public static ImmutableArray<KpiStatistic> All { get; } = [Total, Proportion, Mean, Median, Percentile90, Percentile95, Level];

    /// <summary>What stands behind the dot in the id of a figure, as in <c>frt.p90</c>; <see langword="null"/> for the only statistic of
    /// a KPI.</summary>
    public string? Suffix { get; }

    /// <summary>The percentile, 1 to 100; <see langword="null"/> for what is none.</summary>
    public int? Percent { get; }
}
