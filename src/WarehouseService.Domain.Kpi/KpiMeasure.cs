using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>What kind of quantity a KPI is, and which statistics are made of it. Immutable and safe for use by many threads.</summary>
public sealed class KpiMeasure : SmartEnum<KpiMeasure>
{
    /// <summary>How often something happened.</summary>
    public static readonly KpiMeasure Count = new("count", 1, KpiStatistic.Total);

    /// <summary>The share of cases that were so: a rate of yes and no, with a Wilson interval.</summary>
    public static readonly KpiMeasure Rate = new("rate", 2, KpiStatistic.Proportion);

    /// <summary>How long something took, in whole seconds.</summary>
    public static readonly KpiMeasure Duration =
        new("duration", 3, KpiStatistic.Mean, KpiStatistic.Median, KpiStatistic.Percentile90, KpiStatistic.Percentile95);

    /// <summary>How many there are at one moment. Snapshots of several moments have no sum.</summary>
    public static readonly KpiMeasure Snapshot = new("snapshot", 4, KpiStatistic.Level);

    /// <summary>How old what is there is, in whole seconds as of the cut: known for that moment alone, not for days or months.</summary>
    public static readonly KpiMeasure Age =
        new("age", 5, KpiStatistic.Mean, KpiStatistic.Median, KpiStatistic.Percentile90, KpiStatistic.Percentile95);

    /// <summary>What people gave, on a scale.</summary>
    public static readonly KpiMeasure Score = new("score", 6, KpiStatistic.Average);

    /// <summary>Those in favour less those against, of a hundred.</summary>
    public static readonly KpiMeasure NetScore = new("net score", 7, KpiStatistic.PerHundred);

    /// <summary>A quantity by another. It is no rate of yes and no: it has no interval.</summary>
    public static readonly KpiMeasure Ratio = new("ratio", 8, KpiStatistic.Proportion);

    /// <summary>How often something happened for every thousand of something else.</summary>
    public static readonly KpiMeasure PerThousand = new("per thousand", 9, KpiStatistic.PerThousand);

    private KpiMeasure(string name, int value, params ImmutableArray<KpiStatistic> statistics)
        : base(name, value) => Statistics = statistics;

    /// <summary>All measures, in order.</summary>
    public static ImmutableArray<KpiMeasure> All { get; } = [Count, Rate, Duration, Snapshot, Age, Score, NetScore, Ratio, PerThousand];

    /// <summary>The statistics that a KPI of this measure has, in order.</summary>
    public ImmutableArray<KpiStatistic> Statistics { get; }

    /// <summary>Whether values are kept one by one, for percentiles.</summary>
    internal bool HasPercentiles => this == Duration || this == Age;
}
