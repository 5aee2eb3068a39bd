using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>The one number that is made of a cell of facts. Immutable and safe for use by many threads.</summary>
public sealed class KpiStatistic : SmartEnum<KpiStatistic>
{
    /// <summary>The sum; 0 if nothing happened.</summary>
    public static readonly KpiStatistic Total = new("total", 1, OfSum);

    /// <summary>Numerator by denominator; of a rate between 0 and 1.</summary>
    public static readonly KpiStatistic Proportion = new("proportion", 2, OfRatio);

    /// <summary>Sum by number.</summary>
    public static readonly KpiStatistic Mean = new("mean", 3, OfRatio, "mean");

    /// <summary>The nearest-rank median.</summary>
    public static readonly KpiStatistic Median = new("median", 4, cell => OfPercentile(cell, 50), "p50");

    /// <summary>The nearest-rank 90th percentile.</summary>
    public static readonly KpiStatistic Percentile90 = new("percentile 90", 5, cell => OfPercentile(cell, 90), "p90");

    /// <summary>The nearest-rank 95th percentile.</summary>
    public static readonly KpiStatistic Percentile95 = new("percentile 95", 6, cell => OfPercentile(cell, 95), "p95");

    /// <summary>The number there at a moment.</summary>
    public static readonly KpiStatistic Level = new("level", 7, OfSum);

    /// <summary>Sum by number, where it is all that is asked: the mean of scores.</summary>
    public static readonly KpiStatistic Average = new("average", 8, OfRatio);

    /// <summary>Numerator by denominator, as a number out of a hundred that may be negative.</summary>
    public static readonly KpiStatistic PerHundred = new("per hundred", 9, cell => OfRatio(cell, 100));

    /// <summary>Numerator by denominator, as a number out of a thousand.</summary>
    public static readonly KpiStatistic PerThousand = new("per thousand", 10, cell => OfRatio(cell, 1000));

    private readonly Func<Cell, Reading> _read;

    private KpiStatistic(string name, int value, Func<Cell, Reading> read, string? suffix = null)
        : base(name, value) => (_read, Suffix) = (read, suffix);

    /// <summary>All statistics, in order.</summary>
    public static ImmutableArray<KpiStatistic> All { get; } =
        [Total, Proportion, Mean, Median, Percentile90, Percentile95, Level, Average, PerHundred, PerThousand];

    /// <summary>What stands behind the dot in the id of a figure, as in <c>frt.p90</c>; <see langword="null"/> for the only statistic of
    /// a KPI.</summary>
    public string? Suffix { get; }

    internal Reading Read(Cell cell) => _read(cell);

    private static Reading OfSum(Cell cell) => new(cell.Tally.Numerator, null, cell.Tally.Numerator, IsExact: true);

    private static Reading OfRatio(Cell cell) => OfRatio(cell, 1);

    private static Reading OfRatio(Cell cell, int scale)
    {
        var (numerator, denominator) = (cell.Tally.Numerator, cell.Tally.Denominator);
        return new(numerator, denominator, denominator == 0 ? null : (decimal)scale * numerator / denominator, IsExact: true);
    }

    private static Reading OfPercentile(Cell cell, int percent)
    {
        var value = cell.Values!.Percentile(percent);
        return new(value, cell.Values.Count, value, cell.Values.IsExact);
    }

    /// <summary>What a statistic makes of a cell.</summary>
    internal readonly record struct Reading(long? Numerator, long? Denominator, decimal? Value, bool IsExact);
}
