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

    /// <summary>
    /// A KPI of one's own, whose facts the team reads from the log itself (<see cref="LogReader"/>) and adds to a <see cref="KpiCubeBuilder"/>. It is
    /// in no catalogue: its name is its id, and the bytes of a cube that holds it are not read back.
    /// </summary>
    /// <param name="id">The stable code, the team's own and a dot before it: <c>acme.kettles_boiled</c>.</param>
    /// <param name="version">Counts up whenever the rule changes what comes out; 1 or more.</param>
    /// <param name="measure">The kind of quantity.</param>
    /// <param name="isByAgent">Whether it is counted by agent; default: yes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/> with a dot in it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is less than 1.</exception>
    public static KpiDefinition Own(string id, int version, KpiMeasure measure, bool isByAgent = true)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        return Identifier.Require(id, nameof(id)).IndexOf('.', StringComparison.Ordinal) > 0
            ? new(id, version, measure, isByAgent) { IsOwn = true }
            : throw new ArgumentException($"id is '{id}'; expected the team's own name and a dot before it, as in 'acme.{id}'.", nameof(id));
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
    public string Name(CultureInfo culture) => IsOwn ? Id : KpiTexts.Of($"kpi.{Id}", culture);

    /// <summary>What is counted, in one sentence for people, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    public string Meaning(CultureInfo culture) => IsOwn ? Id : KpiMeanings.Of(Id, culture);

    private bool IsOwn { get; init; }

    /// <summary>The id.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
