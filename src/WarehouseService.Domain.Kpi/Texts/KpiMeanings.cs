using System.Globalization;
using System.Resources;

namespace WarehouseService.Domain.Kpi;

/// <summary>What each KPI means, in one sentence, in English and Simplified Chinese.</summary>
internal static class KpiMeanings
{
    private static readonly ResourceManager Resources = new(typeof(KpiMeanings));

    internal static string Of(string kpi, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Resources.GetString(kpi, culture) ?? throw new MissingManifestResourceException($"There is no meaning of '{kpi}'.");
    }
}
