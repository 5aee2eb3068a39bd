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

    private KpiMeasure(string name, int value, params ImmutableArray<KpiStatistic> statistics)
        : base(name, value) => Statistics = statistics;

    /// <summary>All measures, in order.</summary>
    public static ImmutableArray<KpiMeasure> All { get; } = [Count, Rate, Duration, Snapshot];

    /// <summary>The statistics that a KPI of this measure has, in order.</summary>
    public ImmutableArray<KpiStatistic> Statistics { get; }
}
