using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>Values of type DATE (RFC 5545, 3.3.4): eight digits.</summary>
internal static class DateText
{
    public const string Expected =
        "a date without a time such as 20251001, from 15830101 (before it there was no Gregorian calendar) to 99991231";

    private const int FirstYear = 1583;

    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The date; null if it is none.</summary>
    public static LocalDate? Parse(string text) =>
        text.Length == 8 && text.All(char.IsAsciiDigit) && Pattern.Parse(text) is { Success: true, Value: { Year: >= FirstYear } date }
            ? date
            : null;

    public static string Write(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date:uuuuMMdd}");
}
