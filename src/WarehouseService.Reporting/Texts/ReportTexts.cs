using System.Globalization;
using System.Resources;
using WarehouseService.Domain;

namespace WarehouseService.Reporting;

/// <summary>The texts of reports in one language; numbers and dates are written alike in both.</summary>
internal sealed class ReportTexts
{
    private static readonly ResourceManager Resources = new(typeof(ReportTexts));

    private ReportTexts(CultureInfo language) => Language = language;

    internal CultureInfo Language { get; }

    internal CultureInfo OtherLanguage => Language.Equals(Languages.Chinese) ? Languages.English : Languages.Chinese;

    internal string this[string key] =>
        Resources.GetString(key, Language) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    internal static ReportTexts For(CultureInfo culture) => new(culture.TwoLetterISOLanguageName == "zh" ? Languages.Chinese : Languages.English);

    internal string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
