using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

public abstract partial class BusinessHours
{
    /// <summary>The instant at which an amount of working time, counted from a start, has elapsed.</summary>
    /// <param name="start">From when to count; outside of hours counting begins at the next opening.</param>
    /// <param name="amount">The working time, not negative, exact to the nanosecond. Zero gives <paramref name="start"/> itself.</param>
    /// <returns>
    /// The first such instant: an amount that ends exactly at a closing is due at the closing. <see cref="Moment.Never"/> if the openings
    /// run out before, <see cref="Moment.BeyondRange"/> if time does.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative; there is <see cref="Subtract"/>.</exception>
    public Moment Add(Instant start, Duration amount)
    {
        if (amount <= Duration.Zero)
        {
            return NothingFrom(start, amount);
        }

        var (second, nanosecond) = TimeScale.Split(start);
        var table = TableWith(second);
        var (worked, fraction) = table.WorkedUntil(second, nanosecond);
        var (seconds, nanoseconds) = TimeScale.Split(amount);
        worked += seconds;
        fraction += nanoseconds;
        if (fraction >= TimeScale.NanosecondsPerSecond)
        {
            worked++;
            fraction -= TimeScale.NanosecondsPerSecond;
        }

        var last = fraction == 0 ? worked - 1 : worked;
        if (last >= table.Worked)
        {
            return AddBeyond(table, start, amount);
        }

        ref readonly var opening = ref table[table.WithWork(last)];
        var due = opening.Start + worked - opening.WorkedBefore;
        return due == TimeScale.End ? Moment.BeyondRange : Moment.At(TimeScale.InstantAt(due, fraction));
    }

    /// <summary>The instant from which an amount of working time has elapsed until an end: <see cref="Add"/> backwards.</summary>
    /// <param name="end">Until when to count; outside of hours counting begins at the closing before.</param>
    /// <param name="amount">The working time, not negative, exact to the nanosecond. Zero gives <paramref name="end"/> itself.</param>
    /// <returns>
    /// The last such instant: an amount that ends exactly at an opening gives the opening. <see cref="Moment.Never"/> if there are not
    /// enough openings before, <see cref="Moment.BeyondRange"/> if there is not enough time.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative; there is <see cref="Add"/>.</exception>
    public Moment Subtract(Instant end, Duration amount)
    {
        if (amount <= Duration.Zero)
        {
            return NothingFrom(end, amount);
        }

        var (seconds, nanoseconds) = TimeScale.Split(amount);
        var (second, nanosecond) = TimeScale.Split(end);
        var table = TableWith(second);
        var (worked, fraction) = table.WorkedUntil(second, nanosecond);
        worked -= seconds;
        fraction -= nanoseconds;
        if (fraction < 0)
        {
            worked--;
            fraction += TimeScale.NanosecondsPerSecond;
        }

        if (worked < 0)
        {
            return SubtractBeyond(table, end, amount);
        }

        ref readonly var opening = ref table[table.WithWork(worked)];
        return Moment.At(TimeScale.InstantAt(opening.Start + worked - opening.WorkedBefore, fraction));
    }

    /// <summary>The working time between two instants, exact to the nanosecond; negative if <paramref name="end"/> is before <paramref name="start"/>.</summary>
    /// <param name="start">The first instant, counted.</param>
    /// <param name="end">The second instant, not counted.</param>
    public Duration Between(Instant start, Instant end)
    {
        var (seconds, nanoseconds) = Worked(start, end);
        return nanoseconds == 0 ? Duration.FromSeconds(seconds) : Duration.FromSeconds(seconds).Plus(Duration.FromNanoseconds(nanoseconds));
    }

    /// <summary>As <see cref="Between"/>, in seconds and nanoseconds to add: the latter between minus and plus a second.</summary>
    internal (long Seconds, long Nanoseconds) Worked(Instant start, Instant end)
    {
        var (first, firstNanosecond) = TimeScale.Split(start);
        var (last, lastNanosecond) = TimeScale.Split(end);
        var table = TableWith(first, last);
        var from = table.WorkedUntil(first, firstNanosecond);
        var to = table.WorkedUntil(last, lastNanosecond);
        return (to.Second - from.Second, (long)to.Nanosecond - from.Nanosecond);
    }

    private static Moment NothingFrom(Instant instant, Duration amount) => amount == Duration.Zero
        ? Moment.At(instant)
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount of working time is zero or more; Add and Subtract are two operations.");

    private OpeningTable TableWith(long second)
    {
        var table = _table.Current;
        return table.Covers(second) ? table : _table.Covering(second);
    }

    private OpeningTable TableWith(long first, long last)
    {
        var table = TableWith(first);
        return table.Covers(last) ? table : TableWith(last);
    }

    private Moment AddBeyond(OpeningTable table, Instant start, Duration amount) =>
        StaysAfter(table) == false ? Moment.Never
        : _source.OpensForever && amount > Instant.MaxValue - start ? Moment.BeyondRange
        : _table.LongerThan(table) is null ? Moment.BeyondRange
        : Add(start, amount);

    private Moment SubtractBeyond(OpeningTable table, Instant end, Duration amount) =>
        StayedBefore(table) == false ? Moment.Never
        : _source.OpensForever && amount > end - Instant.MinValue ? Moment.BeyondRange
        : _table.EarlierThan(table) is null ? Moment.BeyondRange
        : Subtract(end, amount);
}
