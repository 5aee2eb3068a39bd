using System.Globalization;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>
/// The text of a rule (RFC 5545, 3.3.10), as far as it makes sense for whole days. Ical.Net would take a part that it does not
/// understand for one that is not there, and a rule without its UNTIL never ends.
/// </summary>
internal static class RecurrenceText
{
    // The longest rule that says nothing twice names every day of a year by number.
    private const int LongestText = 3_000;

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Something that is wrong with a rule.</summary>
    /// <param name="Part">The part, or RRULE for the rule as a whole.</param>
    /// <param name="Value">What stands there; null if nothing does.</param>
    /// <param name="Expected">What would be right.</param>
    internal sealed record Fault(string Part, string? Value, string Expected);

    /// <summary>The parts by name in capitals, with their values as they stand; of a part that is told twice, the first.</summary>
    public static Dictionary<string, string> Parts(string rule) => Pairs(rule)
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Value);

    /// <summary>All that is wrong with a rule; nothing if it may be followed.</summary>
    public static IEnumerable<Fault> Faults(string rule)
    {
        if (rule.Length > LongestText)
        {
            return [new Fault("RRULE", rule, $"a rule of at most {LongestText} characters")];
        }

        var parts = Parts(rule);
        var frequency = parts.GetValueOrDefault("FREQ", "").ToUpperInvariant();
        var faults = Pairs(rule)
            .CountBy(pair => pair.Name)
            .Where(name => name.Value > 1)
            .Select(name => new Fault(name.Key, rule, "each part once"))
            .Concat(parts.Select(part => FaultOf(part.Key, part.Value, frequency)).OfType<Fault>());
        return faults.Concat(FaultsTogether(parts, frequency));
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string rule) =>
        from part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries)
        let sign = part.IndexOf('=', StringComparison.Ordinal)
        select sign < 0 ? (part.ToUpperInvariant(), "") : (part[..sign].ToUpperInvariant(), part[(sign + 1)..]);

    private static IEnumerable<Fault> FaultsTogether(Dictionary<string, string> parts, string frequency)
    {
        if (!parts.ContainsKey("FREQ"))
        {
            yield return new Fault("FREQ", null, "DAILY, WEEKLY, MONTHLY or YEARLY");
        }

        if (parts.ContainsKey("UNTIL") && parts.TryGetValue("COUNT", out var count))
        {
            yield return new Fault("COUNT", count, "no COUNT beside an UNTIL");
        }

        // Some readers take it for the start's month alone, others for every month.
        if (frequency == "YEARLY" && parts.TryGetValue("BYMONTHDAY", out var days) && !parts.ContainsKey("BYMONTH"))
        {
            yield return new Fault("BYMONTHDAY", days, "a BYMONTH beside it, since the rule is YEARLY");
        }

        // Ical.Net passes over the months.
        if (parts.ContainsKey("BYYEARDAY") && parts.TryGetValue("BYMONTH", out var months))
        {
            yield return new Fault("BYMONTH", months, "no BYMONTH beside a BYYEARDAY, whose days are in a month already");
        }

        if (parts.TryGetValue("BYSETPOS", out var positions)
            && !parts.Keys.Any(name => name is "BYMONTH" or "BYMONTHDAY" or "BYYEARDAY" or "BYDAY"))
        {
            yield return new Fault("BYSETPOS", positions, "another BY part that gives the set");
        }
    }

    private static Fault? FaultOf(string part, string text, string frequency)
    {
        var value = text.ToUpperInvariant();
        var (isRight, expected) = part switch
        {
            "FREQ" => (value is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY",
                "DAILY, WEEKLY, MONTHLY or YEARLY, since all-day events recur by whole days"),
            "UNTIL" => (DateText.Parse(value) is not null, DateText.Expected),
            "COUNT" => (IsNumber(value, 1, int.MaxValue), "a whole number from 1 to 2147483647"),
            "INTERVAL" => (IsNumber(value, 1, Recurrence.LongestInterval), $"a whole number from 1 to {Recurrence.LongestInterval}"),
            "WKST" => (Weekdays.Contains(value), "MO, TU, WE, TH, FR, SA or SU"),
            "BYMONTH" => (All(value, month => IsNumber(month, 1, 12)), "months from 1 to 12"),
            "BYMONTHDAY" when frequency != "WEEKLY" => (All(value, day => IsPlace(day, 31)), "days of the month from 1 to 31, or from -31 to -1"),
            "BYYEARDAY" when frequency == "YEARLY" => (All(value, day => IsPlace(day, 366)), "days of the year from 1 to 366, or from -366 to -1"),
            "BYSETPOS" => (All(value, place => IsPlace(place, 366)), "places from 1 to 366, or from -366 to -1"),
            "BYDAY" => WeekdaysOf(value, frequency),
            _ => (false, "no such part; for whole days there are FREQ, INTERVAL, COUNT, UNTIL, WKST, BYMONTH, BYDAY, BYSETPOS, BYMONTHDAY "
                + "(not WEEKLY) and BYYEARDAY (YEARLY only)"),
        };
        return isRight ? null : new Fault(part, text, expected);
    }

    private static (bool IsRight, string Expected) WeekdaysOf(string value, string frequency)
    {
        var highest = frequency switch { "YEARLY" => 53, "MONTHLY" => 5, _ => 0 };
        return highest == 0
            ? (All(value, Weekdays.Contains), "MO, TU, WE, TH, FR, SA or SU, without numbers")
            : (All(value, day => IsNthWeekday(day, highest)),
                $"MO, TU, WE, TH, FR, SA or SU, with a number from 1 to {highest} or -{highest} to -1 before it or none");
    }

    private static bool IsNthWeekday(string text, int highest) =>
        text.Length >= 2 && Weekdays.Contains(text[^2..]) && (text.Length == 2 || IsPlace(text[..^2], highest));

    private static bool IsPlace(string text, int highest) =>
        IsNumber(text.Length > 1 && text[0] is '+' or '-' ? text[1..] : text, 1, highest);

    private static bool IsNumber(string text, int lowest, int highest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest;

    private static bool All(string list, Func<string, bool> isRight) => list.Split(',').All(isRight);
}
