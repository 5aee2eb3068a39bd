using System.Globalization;

namespace WarehouseService.Domain.Kpi;

/// <summary>One statistic of one KPI, as <c>frt.p90</c>: what a report shows and a target is set for. Immutable and safe for use by many
/// threads.</summary>
public sealed class KpiFigure
{
    internal KpiFigure(KpiDefinition kpi, KpiStatistic statistic)
    {
        (Kpi, Statistic) = (kpi, statistic);
        Id = statistic.Suffix is { } suffix ? $"{kpi.Id}.{suffix}" : kpi.Id;
    }

    /// <summary>The stable code: the KPI's, and the statistic's if the KPI has several.</summary>
    public string Id { get; }

    /// <summary>The KPI.</summary>
    public KpiDefinition Kpi { get; }

    /// <summary>The statistic.</summary>
    public KpiStatistic Statistic { get; }

    /// <summary>The name for people, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    public string Name(CultureInfo culture) =>
        Statistic.Suffix is { } suffix
            ? string.Format(culture, KpiTexts.Of("figure", culture), Kpi.Name(culture), KpiTexts.Of($"statistic.{suffix}", culture))
            : Kpi.Name(culture);

    /// <summary>The id.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
