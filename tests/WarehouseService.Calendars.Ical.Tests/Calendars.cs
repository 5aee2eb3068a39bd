using NodaTime;

namespace WarehouseService.Calendars.Ical.Tests;

/// <summary>Documents for tests.</summary>
internal static class Calendars
{
    public static readonly DateInterval Year2025 = new(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));

    /// <summary>A calendar with one event of these lines.</summary>
    public static string Of(params string[] lines) => Around(Event(lines));

    /// <summary>A calendar around these components.</summary>
    public static string Around(params string[] components) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(components)}END:VCALENDAR\r\n";

    public static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Concat(lines.Select(line => $"{line}\r\n"))}END:VEVENT\r\n";

    /// <summary>The dates with their names, as <see cref="IcalDate.ToString"/> writes them.</summary>
    public static string[] Read(string ics, DateInterval? range = null) => [.. IcalDates.Read(ics, range ?? Year2025).Select(date => date.ToString())];
}
