using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// The working hours of a site (工作日历): a time zone, weekly windows, closed dates, and dates with hours of their own.
/// It counts working time as physical time: an instant is open if its wall-clock time is inside a window, so an hour that the clocks
/// skip counts nothing and one that they repeat counts twice.
/// </summary>
/// <remarks>Immutable and thread-safe; equal if made from the same zone and rules.</remarks>
public sealed class BusinessCalendar : BusinessHours
{
    private readonly CalendarRules _rules;
    private readonly DaySchedule _schedule;

    private BusinessCalendar(CalendarRules rules) : this(rules, new DaySchedule(rules))
    {
    }

    private BusinessCalendar(CalendarRules rules, DaySchedule schedule) : base(schedule) => (_rules, _schedule) = (rules, schedule);

    /// <summary>The closed dates with their names. A date with hours of its own is open all the same.</summary>
    public ImmutableSortedDictionary<LocalDate, string> ClosedDates => _rules.Closed;

    /// <summary>The dates with hours of their own; they win over the week and over closed dates.</summary>
    public ImmutableSortedDictionary<LocalDate, SpecialHours> SpecialDates => _rules.Special;

    /// <summary>Whether there is no window at all: every question for a next moment is answered by <see cref="Moment.Never"/>.</summary>
    public bool NeverOpens => _schedule.NeverOpens;

    /// <summary>A calendar that never opens, to be given hours by the <c>With…</c> methods.</summary>
    /// <param name="zone">The zone, from an <see cref="IDateTimeZoneProvider"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static BusinessCalendar In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new BusinessCalendar(CalendarRules.NeverOpen(zone));
    }

    /// <summary>A calendar with the same hours from Monday to Friday: only weekends are closed.</summary>
    /// <param name="zone">The zone, from an <see cref="IDateTimeZoneProvider"/>.</param>
    /// <param name="windows">The windows of each working day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public static BusinessCalendar Weekdays(DateTimeZone zone, params IEnumerable<DayWindow> windows)
    {
        var calendar = In(zone);
        var ordered = InOrder(windows, nameof(windows));
        return new BusinessCalendar(calendar._rules with { Weekly = [.. Enumerable.Repeat(ordered, 5), [], []] });
    }

    /// <summary>A calendar with the same hours on every day of the week.</summary>
    /// <param name="zone">The zone, from an <see cref="IDateTimeZoneProvider"/>.</param>
    /// <param name="windows">The windows of each day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public static BusinessCalendar EveryDay(DateTimeZone zone, params IEnumerable<DayWindow> windows)
    {
        var calendar = In(zone);
        var ordered = InOrder(windows, nameof(windows));
        return new BusinessCalendar(calendar._rules with { Weekly = [.. Enumerable.Repeat(ordered, 7)] });
    }

    /// <summary>The same calendar with these windows on one day of every week, instead of those it had.</summary>
    /// <param name="day">The day, Monday to Sunday.</param>
    /// <param name="windows">The windows in any order; touching ones are continuous; none closes the day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no day of the week.</exception>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public BusinessCalendar WithWeekly(IsoDayOfWeek day, params IEnumerable<DayWindow> windows)
    {
        RefuseNoDay(day);
        return new BusinessCalendar(_rules with { Weekly = _rules.Weekly.SetItem((int)day - 1, InOrder(windows, nameof(windows))) });
    }

    /// <summary>The same calendar closed on one date; a window of the night before still runs to its end.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="name">Why it is closed, as people call it: "Spring Festival".</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public BusinessCalendar WithClosed(LocalDate date, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BusinessCalendar(_rules with { Closed = _rules.Closed.SetItem(Iso(date), name) });
    }

    /// <summary>The same calendar with hours of its own on one date; they win over the week and over a closed date.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="name">What the date is, as people call it: "half day", "make-up day".</param>
    /// <param name="windows">The windows in any order; none closes the date.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, or two windows overlap.</exception>
    public BusinessCalendar WithHours(LocalDate date, string name, params IEnumerable<DayWindow> windows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var hours = new SpecialHours { Name = name, Windows = InOrder(windows, nameof(windows)) };
        return new BusinessCalendar(_rules with { Special = _rules.Special.SetItem(Iso(date), hours) });
    }

    /// <summary>The windows of one day of an ordinary week, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no day of the week.</exception>
    public ImmutableArray<DayWindow> HoursOn(IsoDayOfWeek day)
    {
        RefuseNoDay(day);
        return _rules.On(day);
    }

    /// <summary>The windows that start on one date, in order: its own hours, none if it is closed, else those of the week.</summary>
    public ImmutableArray<DayWindow> HoursOn(LocalDate date) => _rules.On(Iso(date));

    /// <inheritdoc/>
    public override bool Equals(BusinessHours? other) => other is BusinessCalendar calendar && _rules.Equals(calendar._rules);

    /// <inheritdoc/>
    public override int GetHashCode() => _rules.GetHashCode();

    /// <summary>Makes a calendar with many dates at once.</summary>
    internal BusinessCalendar With(
        IEnumerable<KeyValuePair<LocalDate, string>> closed, IEnumerable<KeyValuePair<LocalDate, SpecialHours>> special) =>
        new(_rules with { Closed = _rules.Closed.SetItems(closed), Special = _rules.Special.SetItems(special) });

    private static LocalDate Iso(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    private static void RefuseNoDay(IsoDayOfWeek day)
    {
        if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "A day of the week is Monday (1) to Sunday (7).");
        }
    }

    private static ImmutableArray<DayWindow> InOrder(IEnumerable<DayWindow> windows, string name)
    {
        ArgumentNullException.ThrowIfNull(windows, name);
        var ordered = windows.OrderBy(window => window.OpenSecond).ThenBy(window => window.EndSecond).ToImmutableArray();
        return FirstOverlap(ordered) is { } overlap ? throw new ArgumentException(overlap, name) : ordered;
    }

    private static string? FirstOverlap(ImmutableArray<DayWindow> ordered)
    {
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].OpenSecond < ordered[i - 1].EndSecond)
            {
                return $"{ordered[i - 1]} and {ordered[i]} overlap; windows of one date may touch, not overlap.";
            }
        }

        return null;
    }
}
