using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Turns a calendar into its document.</summary>
internal static class CalendarDocumentWriter
{
    public static CalendarDocument Write(BusinessCalendar calendar) => new()
    {
        Zone = calendar.Zone.Id,
        Weekly = Weekdays.All.Where(day => !calendar.HoursOn(day.Day).IsEmpty).ToDictionary(day => day.Name, day => Texts(calendar.HoursOn(day.Day))),
        Closed = [.. calendar.ClosedDates.Select(closed => new DatedDocument { Date = Text(closed.Key), Name = closed.Value })],
        Special = [.. calendar.SpecialDates.Select(special => new DatedDocument
        {
            Date = Text(special.Key),
            Name = special.Value.Name,
            Hours = Texts(special.Value.Windows),
        })],
    };

    private static List<string> Texts(ImmutableArray<DayWindow> windows) => [.. windows.Select(window => window.ToString())];

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
