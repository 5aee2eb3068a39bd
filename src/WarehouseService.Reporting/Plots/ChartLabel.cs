using System.Globalization;
using System.Text;
using System.Xml;

namespace WarehouseService.Reporting;

/// <summary>Names from data as texts of a chart: of one line, and of characters that XML can hold. Labels are short; the table has them whole.</summary>
internal static class ChartLabel
{
    private const int Width = 15;

    internal static string Of(string name)
    {
        // An underscore or a caret with a brace would be read as a formula.
        return Shortened(Clean(name).Trim()).Replace("_{", "_\u200B{", StringComparison.Ordinal).Replace("^{", "^\u200B{", StringComparison.Ordinal);
    }

    /// <summary>The text on one line, with the replacement character for each that XML cannot hold.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Rune.IsWhiteSpace(rune) ? " " : Rune.IsControl(rune) || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    private static string Shortened(string name)
    {
        var (label, width) = (new StringBuilder(), 0);
        for (var characters = StringInfo.GetTextElementEnumerator(name); characters.MoveNext();)
        {
            var character = characters.GetTextElement();
            width += character[0] < '\u1100' ? 1 : 2;
            if (width > Width)
            {
                return label.Append('…').ToString();
            }

            label.Append(character);
        }

        return label.ToString();
    }
}
