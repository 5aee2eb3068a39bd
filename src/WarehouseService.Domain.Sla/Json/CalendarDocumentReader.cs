using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Turns a document into a calendar, or into the list of all that is wrong with it.</summary>
internal sealed class CalendarDocumentReader(IDateTimeZoneProvider zones)
{
    private readonly List<DocumentFault> _faults = [];

    public BusinessCalendar Read(CalendarDocument document)
    {
        Unknown("", document.Unknown, "zone, weekly, closed or special");
        var calendar = BusinessCalendar.In(Zone(document.Zone));
        calendar = Weekly(calendar, document.Weekly ?? []);
        var closed = Dated(document.Closed ?? [], "closed", hasHours: false);
        var special = Dated(document.Special ?? [], "special", hasHours: true);
        return _faults.Count == 0
            ? calendar.With(
                closed.Select(date => KeyValuePair.Create(date.Key, date.Value.Name)),
                special)
            : throw new CalendarDocumentException(_faults);
    }

    private DateTimeZone Zone(string? id)
    {
        if (id is not null && zones.GetZoneOrNull(id) is { } zone)
        {
            return zone;
        }

        Fault("zone", id, "an IANA time zone such as Asia/Shanghai");
        return DateTimeZone.Utc;
    }

    private BusinessCalendar Weekly(BusinessCalendar calendar, Dictionary<string, List<string>?> weekly)
    {
        foreach (var (name, texts) in weekly)
        {
            var day = Weekdays.All.FirstOrDefault(day => day.Name == name).Day;
            if (day == IsoDayOfWeek.None)
            {
                Fault($"weekly.{name}", name, "monday to sunday");
            }
            else
            {
                calendar = calendar.WithWeekly(day, Windows(texts, $"weekly.{name}"));
            }
        }

        return calendar;
    }

    private Dictionary<LocalDate, SpecialHours> Dated(List<DatedDocument?> entries, string field, bool hasHours)
    {
        var dates = new Dictionary<LocalDate, SpecialHours>();
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, path) = (entries[i] ?? new DatedDocument(), $"{field}[{i}]");
            Unknown($"{path}.", entry.Unknown, hasHours ? "date, name or hours" : "date or name");
            var windows = hasHours ? Windows(entry.Hours, $"{path}.hours") : NoHours(entry.Hours, path);
            var name = Name(entry.Name, path);
            if (Date(entry.Date, path) is { } date && !dates.TryAdd(date, new SpecialHours { Name = name, Windows = [.. windows] }))
            {
                Fault($"{path}.date", entry.Date, "each date once");
            }
        }

        return dates;
    }

    private LocalDate? Date(string? text, string path)
    {
        if (text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } date)
        {
            return date.Value;
        }

        Fault($"{path}.date", text, "a date such as 2025-10-01");
        return null;
    }

    private string Name(string? name, string path)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            Fault($"{path}.name", name, "the name that people use, such as National Day");
        }

        return name ?? "";
    }

    private DayWindow[] NoHours(List<string>? hours, string path)
    {
        if (hours is not null)
        {
            Fault($"{path}.hours", string.Join(", ", hours), "no hours on a closed date; a date with hours belongs into special");
        }

        return [];
    }

    private DayWindow[] Windows(List<string>? texts, string field)
    {
        if (texts is null)
        {
            Fault(field, null, "a list of windows, empty for none");
            return [];
        }

        var windows = new List<(DayWindow Window, int Place)>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is { } text && WindowText.Parse(text) is { } window)
            {
                windows.Add((window, i));
            }
            else
            {
                Fault($"{field}[{i}]", texts[i], WindowText.Expected);
            }
        }

        windows.Sort((a, b) => a.Window.OpenSecond.CompareTo(b.Window.OpenSecond));
        return NotOverlapping(windows, field);
    }

    private DayWindow[] NotOverlapping(List<(DayWindow Window, int Place)> windows, string field)
    {
        var apart = new List<DayWindow>();
        foreach (var (window, place) in windows)
        {
            if (apart.Count > 0 && window.OpenSecond < apart[^1].EndSecond)
            {
                Fault($"{field}[{place}]", window.ToString(), $"a window that does not overlap {apart[^1]}; windows may touch");
            }
            else
            {
                apart.Add(window);
            }
        }

        return [.. apart];
    }

    private void Unknown(string path, Dictionary<string, JsonElement>? members, string expected)
    {
        foreach (var (name, value) in members ?? [])
        {
            Fault($"{path}{name}", value.ToString(), $"no such field, but {expected}");
        }
    }

    private void Fault(string field, string? value, string expected) =>
        _faults.Add(new DocumentFault { Field = field, Value = value, Expected = expected });
}
