using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Sla.Tests.Cases;

/// <summary>Reads the shared cases: calendars by id, and cases as they are.</summary>
internal sealed class CaseFile
{
    private readonly JsonElement _root;
    private readonly Dictionary<string, BusinessCalendar> _calendars;

    public CaseFile(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", name)));
        _root = document.RootElement.Clone();
        _calendars = _root.GetProperty("calendars").EnumerateObject().ToDictionary(entry => entry.Name, entry => Made(entry.Value));
    }

    public IEnumerable<JsonElement> Cases => _root.GetProperty("cases").EnumerateArray();

    public static IEnumerable<object[]> IdsOf(string name) =>
        new CaseFile(name).Cases.Select(item => new object[] { item.GetProperty("id").GetString()! });

    public JsonElement Case(string id) => Cases.Single(item => item.GetProperty("id").GetString() == id);

    public BusinessCalendar CalendarOf(string id) => _calendars[id];

    /// <summary>The hours of a case: a calendar, several combined, or one after another.</summary>
    public BusinessHours HoursOf(JsonElement item) =>
        item.TryGetProperty("combine", out var combine) ? Combined(combine.GetString()!, [.. item.GetProperty("calendars").EnumerateArray().Select(CalendarOf)])
        : item.TryGetProperty("timeline", out var timeline) ? Timeline([.. timeline.EnumerateArray()])
        : CalendarOf(item.GetProperty("calendar"));

    private BusinessCalendar CalendarOf(JsonElement id) => CalendarOf(id.GetString()!);

    private static BusinessHours Combined(string combine, BusinessHours[] calendars) => calendars.Aggregate(
        (made, next) => combine switch
        {
            "all" => made.Intersect(next),
            "any" => made.Union(next),
            _ => throw new InvalidDataException($"unknown combination {combine}"),
        });

    private CalendarTimeline Timeline(JsonElement[] eras) => eras.Skip(1).Aggregate(
        CalendarTimeline.StartingWith(CalendarOf(eras[0].GetProperty("calendar"))),
        (timeline, era) => timeline.ChangedAt(InstantOf(era.GetProperty("from")), CalendarOf(era.GetProperty("calendar"))));

    public static Instant InstantOf(JsonElement text) => InstantPattern.ExtendedIso.Parse(text.GetString()!).Value;

    private static BusinessCalendar Made(JsonElement json)
    {
        var calendar = BusinessCalendar.In(DateTimeZoneProviders.Tzdb[json.GetProperty("timeZone").GetString()!]);
        string[] days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        for (var day = 0; day < days.Length; day++)
        {
            calendar = calendar.WithWeekly((IsoDayOfWeek)(day + 1), WindowsOf(json.GetProperty("weekly").GetProperty(days[day])));
        }

        foreach (var date in json.GetProperty("closed").EnumerateArray())
        {
            calendar = calendar.WithClosed(DateOf(date.GetString()!), "closed");
        }

        if (json.TryGetProperty("overrides", out var overrides))
        {
            foreach (var entry in overrides.EnumerateObject())
            {
                calendar = calendar.WithHours(DateOf(entry.Name), "override", WindowsOf(entry.Value));
            }
        }

        return calendar;
    }

    private static IEnumerable<DayWindow> WindowsOf(JsonElement windows) =>
        windows.EnumerateArray().Select(window => DayWindow.Of(TimeOf(window[0].GetString()!), TimeOf(window[1].GetString()!)));

    private static LocalTime TimeOf(string text) =>
        text == "24:00" ? LocalTime.Midnight : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static LocalDate DateOf(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
