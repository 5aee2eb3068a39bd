using System.Text;

namespace WarehouseService.Calendars.Ical.Text;

/// <summary>Values of type TEXT (RFC 5545, 3.3.11): a backslash escapes itself, commas, semicolons and, as <c>\n</c>, line breaks.</summary>
internal static class EscapedText
{
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] == '\\' && i + 1 < value.Length ? Meaning(value[++i]) : value[i]);
        }

        return text.ToString();
    }

    private static char Meaning(char escaped) => escaped is 'n' or 'N' ? '\n' : escaped;
}
