using System.Globalization;
using System.Resources;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Something to tell, in the language of whoever asks.</summary>
internal delegate string Telling(CultureInfo language);

/// <summary>Texts for people, in English and Simplified Chinese.</summary>
internal static class LawTexts
{
    private static readonly ResourceManager Resources = new(typeof(LawTexts));

    internal static bool IsChinese(CultureInfo language) => language.TwoLetterISOLanguageName == "zh";

    /// <summary>The text of a key, filled in: with other tellings in the same language, with values as people read them.</summary>
    internal static Telling Of(string key, params object?[] values) => language =>
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = Resources.GetString(key, language) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, [.. values.Select(value => Words(value, language))]);
    };

    /// <summary>What has no language: a name, a value as documents write it.</summary>
    internal static Telling Plain(object? value) => language => Words(value, language);

    internal static Telling Lines(IEnumerable<Telling> lines)
    {
        var all = lines.ToList();
        return language => string.Join('\n', all.Select(line => line(language)));
    }

    private static string Words(object? value, CultureInfo language) => value switch
    {
        null => "–",
        Telling telling => telling(language),
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        Duration duration => DurationPattern.JsonRoundtrip.Format(duration),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
