using System.Globalization;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Period = NodaTime.Period;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>A rule by which an event recurs, followed by Ical.Net.</summary>
internal sealed class Recurrence
{
    /// <summary>The highest INTERVAL. Even in years it stays inside the shift.</summary>
    public const int LongestInterval = 1_000;

    // The calendar repeats every 400 years, weekdays included. Ical.Net works 1,200 years earlier, so that it meets neither end of time.
    private const int Shift = 1_200;

    // Ical.Net ends a rule by an estimate of where the next period begins, which may be a year too far; where it really ends is seen here.
    private const int SpareYears = 2;

    private readonly RecurrenceRule _rule;
    private readonly int _count;

    private Recurrence(RecurrenceRule rule, int count, LocalDate? until) => (_rule, _count, Until) = (rule, count, until);

    /// <summary>The last date that may be one of the rule's; null if it has none.</summary>
    public LocalDate? Until { get; }

    /// <summary>A rule from a text without faults.</summary>
    public static Recurrence Parse(string text)
    {
        var parts = RecurrenceText.Parts(text.ToUpperInvariant());
        var until = parts.TryGetValue("UNTIL", out var date) ? DateText.Parse(date) : null;
        var count = parts.TryGetValue("COUNT", out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : int.MaxValue;
        return new Recurrence(IcalNetRule.Of(parts), count, until);
    }

    /// <summary>Whether a date is the first one of the rule that starts on it.</summary>
    public bool Gives(LocalDate start) => Dates(start, start).Any();

    /// <summary>The dates of the rule that starts on one date, up to another, in order.</summary>
    public IEnumerable<LocalDate> Dates(LocalDate start, LocalDate end)
    {
        if (end < start)
        {
            return [];
        }

        var last = (Until < end ? Until.Value : end).PlusYears(-Shift);
        var rule = new RecurrenceRule();
        rule.CopyFrom(_rule);
        rule.Until = CalDate(last.PlusYears(SpareYears));
        return new RecurrencePatternEvaluator(rule)
            .Evaluate(CalDate(start.PlusYears(-Shift)), periodStart: null, options: null)
            .Select(period => LocalDate.FromDateOnly(period.StartTime.Date))
            .TakeWhile(date => date <= last)
            .Select(date => date.PlusYears(Shift))
            .Take(_count);
    }

    /// <summary>How many periods of the rule lie between two dates, about.</summary>
    public int Periods(LocalDate from, LocalDate to) => Period.DaysBetween(from, to) / (DaysOfPeriod * _rule.Interval);

    private int DaysOfPeriod => _rule.Frequency switch
    {
        FrequencyType.Daily => 1,
        FrequencyType.Weekly => 7,
        FrequencyType.Monthly => 30,
        _ => 365,
    };

    private static CalDateTime CalDate(LocalDate date) => new(date.Year, date.Month, date.Day);
}
