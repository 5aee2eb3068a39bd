using System.Globalization;
using System.Resources;

namespace WarehouseService.Domain.Kpi;

/// <summary>Texts for people, in English and Simplified Chinese.</summary>
internal static class KpiTexts
{
    private static readonly ResourceManager Resources = new(typeof(KpiTexts));

    internal static string Of(string key, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
    }
}
