using System.Globalization;
using System.Resources;

namespace ServiceDesk.Texts;

/// <summary>The program's texts in one language.</summary>
internal sealed class DeskText(CultureInfo language)
{
    private static readonly ResourceManager Texts = new("ServiceDesk.Texts.DeskTexts", typeof(DeskText).Assembly);

    internal CultureInfo Language { get; } = language;

    internal string this[string key] => Texts.GetString(key, Language) ?? key;

    internal string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
