using System.Globalization;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>How a deadline is counted from the consumer's local date of what starts it (期限计算).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CountingRule
{
    /// <summary>The most units that a rule counts.</summary>
    public const int Longest = 10_000;

    /// <summary>How many units, 0 to 10,000; with 0 the starting date is the last day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public required int Count
    {
        get;
        init => field = value is >= 0 and <= Longest ? value : throw new ArgumentOutOfRangeException(nameof(Count), value, $"Count must be 0 to {Longest}.");
    }

    /// <summary>Of what; days by default.</summary>
    public DeadlineUnit Unit { get; init; } = DeadlineUnit.Days;

    /// <summary>Whether the first of several events starts it; by default the last does.</summary>
    public bool StartsAtFirst { get; init; }

    /// <summary>Whether the starting date is itself the first day counted; by default the next one is.</summary>
    public bool CountsStartDay { get; init; }

    /// <summary>Whether a last day that is a day of rest moves to the next working day; by default it stays.</summary>
    public bool RollsOverRestDays { get; init; }

    /// <summary>So many calendar days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static CountingRule OfDays(int count) => new() { Count = count };

    /// <summary>Counts from events at instants, on the consumer's wall clock.</summary>
    /// <exception cref="ArgumentException">There are no events.</exception>
    public Deadline From(ReadOnlySpan<Instant> events, DateTimeZone zone, RestDays restDays)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return From(StartOf(events).InZone(zone).Date, zone, restDays);
    }

    /// <summary>Counts from a date.</summary>
    public Deadline From(LocalDate start, DateTimeZone zone, RestDays restDays)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(restDays);
        return Deadline.Until(FirstDay(start, restDays), LastDay(start, restDays), zone);
    }

    /// <summary>The last day, counted from a date.</summary>
    public LocalDate LastDay(LocalDate start, RestDays restDays)
    {
        ArgumentNullException.ThrowIfNull(restDays);
        var last = Count == 0 ? start
            : Is(DeadlineUnit.Days) ? start.PlusDays(CountsStartDay ? Count - 1 : Count)
            : Is(DeadlineUnit.Months) ? MonthsOn(start)
            : WorkingDaysOn(start, restDays);
        return RollsOverRestDays ? WorkingDayFrom(last, restDays) : last;
    }

    /// <summary>The rule as it is written: <c>14 days</c>, and what departs from the default.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} {Unit.Name}{(StartsAtFirst ? ", from the first" : "")}{(CountsStartDay ? ", start day counted" : "")}{(RollsOverRestDays ? ", over rest days" : "")}");

    /// <summary>
    /// Whether the last day is never before the other rule's, whatever starts them. False where that cannot be told without counting, as of so many
    /// working days against so many calendar days.
    /// </summary>
    /// <param name="other">The other rule.</param>
    /// <param name="restDays">The days of rest of both.</param>
    public bool LastsAtLeastAsLongAs(CountingRule other, RestDays restDays)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(restDays);
        return (!StartsAtFirst || other.StartsAtFirst) && (CountsNoLessThan(other) || LeastDays >= other.MostDays(restDays));
    }

    private bool CountsNoLessThan(CountingRule other) =>
        Unit == other.Unit
        && (RollsOverRestDays || !other.RollsOverRestDays)
        && (Count, CountsStartDay ? 0 : 1).CompareTo((other.Count, other.CountsStartDay ? 0 : 1)) >= 0;

    // There is one instance of each unit; its own operator is dearer than the arithmetic.
    private bool Is(DeadlineUnit unit) => ReferenceEquals(Unit, unit);

    // A month has 28 to 31 days; how many days so many working days take is known from below alone.
    private int LeastDays => (Unit == DeadlineUnit.Months ? Count * 28 : Count) - (CountsStartDay ? 1 : 0);

    private long MostDays(RestDays restDays) =>
        (RollsOverRestDays ? restDays.LongestRest : 0)
        + (Unit == DeadlineUnit.Months ? Count * 31L : Unit == DeadlineUnit.Days || Count == 0 ? Count : int.MaxValue);

    private static LocalDate WorkingDayFrom(LocalDate date, RestDays restDays)
    {
        while (restDays.IsRestDay(date))
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    private Instant StartOf(ReadOnlySpan<Instant> events)
    {
        if (events.IsEmpty)
        {
            throw new ArgumentException("There is no event to count from.", nameof(events));
        }

        var start = events[0];
        foreach (var one in events)
        {
            start = StartsAtFirst ? Instant.Min(start, one) : Instant.Max(start, one);
        }

        return start;
    }

    internal LocalDate FirstDay(LocalDate start, RestDays restDays)
    {
        var first = CountsStartDay ? start : start.PlusDays(1);
        return Is(DeadlineUnit.WorkingDays) ? WorkingDayFrom(first, restDays) : first;
    }

    // A month that counts its start day ends the day before the same number; where the number is missing, with the month either way.
    private LocalDate MonthsOn(LocalDate start)
    {
        var same = start.PlusMonths(Count);
        return CountsStartDay && same.Day == start.Day ? same.PlusDays(-1) : same;
    }

    private LocalDate WorkingDaysOn(LocalDate start, RestDays restDays)
    {
        var day = FirstDay(start, restDays);
        for (var counted = 1; counted < Count; counted++)
        {
            day = WorkingDayFrom(day.PlusDays(1), restDays);
        }

        return day;
    }
}
