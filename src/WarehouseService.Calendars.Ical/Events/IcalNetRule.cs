using System.Globalization;
using Ical.Net;
using Ical.Net.DataTypes;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>
/// Makes Ical.Net's rule from the parts of a text without faults, all but its end. Ical.Net's own reader of rules needs reflection that
/// Native AOT does not keep.
/// </summary>
internal static class IcalNetRule
{
    private static readonly Dictionary<string, FrequencyType> Frequencies = new()
    {
        ["DAILY"] = FrequencyType.Daily, ["WEEKLY"] = FrequencyType.Weekly,
        ["MONTHLY"] = FrequencyType.Monthly, ["YEARLY"] = FrequencyType.Yearly,
    };

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new()
    {
        ["MO"] = DayOfWeek.Monday, ["TU"] = DayOfWeek.Tuesday, ["WE"] = DayOfWeek.Wednesday, ["TH"] = DayOfWeek.Thursday,
        ["FR"] = DayOfWeek.Friday, ["SA"] = DayOfWeek.Saturday, ["SU"] = DayOfWeek.Sunday,
    };

    public static RecurrenceRule Of(Dictionary<string, string> parts) => new()
    {
        Frequency = Frequencies[parts["FREQ"]],
        Interval = Number(parts, "INTERVAL") ?? 1,
        FirstDayOfWeek = parts.TryGetValue("WKST", out var start) ? Weekdays[start] : DayOfWeek.Monday,
        ByMonth = [.. Numbers(parts, "BYMONTH").Distinct()], // Ical.Net would count a month that is named twice twice.
        ByMonthDay = Numbers(parts, "BYMONTHDAY"),
        ByYearDay = Numbers(parts, "BYYEARDAY"),
        BySetPosition = Numbers(parts, "BYSETPOS"),
        ByDay = [.. List(parts, "BYDAY").Select(WeekdayOf)],
    };

    private static WeekDay WeekdayOf(string text) =>
        text.Length == 2 ? new(Weekdays[text]) : new(Weekdays[text[^2..]], int.Parse(text[..^2], CultureInfo.InvariantCulture));

    private static int? Number(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static List<int> Numbers(Dictionary<string, string> parts, string name) =>
        [.. List(parts, name).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string[] List(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var list) ? list.Split(',') : [];
}
