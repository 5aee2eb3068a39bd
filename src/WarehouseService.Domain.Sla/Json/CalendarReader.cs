using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Turns a document into a calendar, or tells all that is wrong with it.</summary>
internal sealed class CalendarReader(IDateTimeZoneProvider zones)
{
    public BusinessCalendar? Read(DocumentValue document)
    {
        if (document.Fields("zone", "weekly", "closed", "special") is not { } fields)
        {
            return null;
        }

        var calendar = Weekly(BusinessCalendar.In(Zone(fields["zone"])), fields["weekly"]);
        return calendar.With(
            Dated(fields["closed"], ClosedDate).Select(date => KeyValuePair.Create(date.Key, date.Value.Name)),
            Dated(fields["special"], SpecialDate));
    }

    private DateTimeZone Zone(DocumentValue value) =>
        value.Text("an IANA time zone such as Asia/Shanghai", id => zones.GetZoneOrNull(id) is not null) is { } id ? zones[id] : DateTimeZone.Utc;

    private static BusinessCalendar Weekly(BusinessCalendar calendar, DocumentValue value) =>
        value.IsGiven && value.Fields([.. Weekdays.All.Select(day => day.Name)]) is { } days
            ? Weekdays.All.Where(day => days[day.Name].IsGiven).Aggregate(calendar, (made, day) => made.WithWeekly(day.Day, Windows(days[day.Name])))
            : calendar;

    private static Dictionary<LocalDate, SpecialHours> Dated(
        DocumentValue value, Func<DocumentValue, (DocumentValue Place, LocalDate? Date, SpecialHours Hours)?> read)
    {
        var dates = new Dictionary<LocalDate, SpecialHours>();
        foreach (var item in value.IsGiven ? value.Items("a list of dates, empty for none") ?? [] : [])
        {
            if (read(item) is { Date: { } date } entry && !dates.TryAdd(date, entry.Hours))
            {
                entry.Place.Fault("each date once");
            }
        }

        return dates;
    }

    private static (DocumentValue, LocalDate?, SpecialHours)? ClosedDate(DocumentValue item) => item.Fields("date", "name") is { } fields
        ? (fields["date"], Date(fields["date"]), new SpecialHours { Name = Name(fields["name"]), Windows = [] })
        : null;

    private static (DocumentValue, LocalDate?, SpecialHours)? SpecialDate(DocumentValue item) => item.Fields("date", "name", "hours") is { } fields
        ? (fields["date"], Date(fields["date"]), new SpecialHours { Name = Name(fields["name"]), Windows = [.. Windows(fields["hours"])] })
        : null;

    private static LocalDate? Date(DocumentValue value) =>
        value.Parsed<LocalDate>(
        "a date such as 2025-10-01, of the years 1 to 9999",
        text => LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1 } date ? date.Value : null);

    private static string Name(DocumentValue value) =>
        value.Text("the name that people use, such as National Day", name => !string.IsNullOrWhiteSpace(name)) ?? "";

    private static List<DayWindow> Windows(DocumentValue value)
    {
        var windows = new List<(DayWindow Window, DocumentValue Place)>();
        foreach (var item in value.Items("a list of windows, empty for none") ?? [])
        {
            if (item.Parsed(WindowText.Expected, WindowText.Parse) is { } window)
            {
                windows.Add((window, item));
            }
        }

        return NotOverlapping(windows.OrderBy(window => window.Window.OpenSecond));
    }

    private static List<DayWindow> NotOverlapping(IEnumerable<(DayWindow Window, DocumentValue Place)> windows)
    {
        var apart = new List<DayWindow>();
        foreach (var (window, place) in windows)
        {
            if (apart.Count > 0 && window.OpenSecond < apart[^1].EndSecond)
            {
                place.Fault($"a window that does not overlap {apart[^1]}; windows may touch");
            }
            else
            {
                apart.Add(window);
            }
        }

        return apart;
    }
}
