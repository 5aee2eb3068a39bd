using System.Collections.Immutable;
using System.Globalization;

namespace WarehouseService.Domain.Kpi;

/// <summary>A KPI (指标): what is counted, and which version of the rule it is. Immutable and safe for use by many threads.</summary>
public sealed class KpiDefinition
{
    internal KpiDefinition(string id, int version, KpiMeasure measure, bool isByAgent = true)
    {
        (Id, Version, Measure, IsByAgent) = (id, version, measure, isByAgent);
        Figures = [.. measure.Statistics.Select(statistic => new KpiFigure(this, statistic))];
    }

    /// <summary>The stable code, as in <c>reopen_rate</c>.</summary>
    public string Id { get; }

    /// <summary>Counts up whenever the rule changes what comes out.</summary>
    public int Version { get; }

    /// <summary>The kind of quantity.</summary>
    public KpiMeasure Measure { get; }

    /// <summary>Whether it is counted by agent; otherwise nobody's figures have it but those of all together.</summary>
    public bool IsByAgent { get; }

    /// <summary>The figures made of it, in order.</summary>
    public ImmutableArray<KpiFigure> Figures { get; }

    /// <summary>The name for people, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    public string Name(CultureInfo culture) => KpiTexts.Of($"kpi.{Id}", culture);

    /// <summary>What is counted, in one sentence for people, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    public string Meaning(CultureInfo culture) => KpiMeanings.Of(Id, culture);

    /// <summary>The id.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
