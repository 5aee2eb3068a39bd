using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

public abstract partial class BusinessHours
{
    /// <summary>Whether an instant is inside a window; an opening is, a closing is not.</summary>
    public bool IsOpen(Instant at)
    {
        var second = TimeScale.Split(at).Second;
        var table = TableWith(second);
        return table[table.EndingAfter(second)].Start <= second;
    }

    /// <summary>The first change from closed to open after an instant. An opening at the instant itself is not the next one.</summary>
    /// <returns>The opening; <see cref="Moment.Never"/> or <see cref="Moment.BeyondRange"/> if there is none.</returns>
    public Moment NextOpening(Instant after)
    {
        var second = TimeScale.Split(after).Second;
        var table = TableWith(second);
        var index = table.EndingAfter(second);
        if (table[index].Start <= second)
        {
            index++;
        }

        return table.IsPastLast(index)
            ? NextBeyond(table, after, NextOpening)
            : Moment.At(TimeScale.InstantAt(table[index].Start));
    }

    /// <summary>The first change from open to closed after an instant. A closing at the instant itself is not the next one.</summary>
    /// <returns>The closing; <see cref="Moment.Never"/> or <see cref="Moment.BeyondRange"/> if there is none.</returns>
    public Moment NextClosing(Instant after)
    {
        var second = TimeScale.Split(after).Second;
        var table = TableWith(second);
        var index = table.EndingAfter(second);

        // An opening that reaches the end of the table may go on behind it.
        return table.IsPastLast(index) || table[index].End == table.To
            ? NextBeyond(table, after, NextClosing)
            : Moment.At(TimeScale.InstantAt(table[index].End));
    }

    /// <summary>The open stretches of <c>[from, to)</c> in order, cut at its ends; touching windows are one stretch.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public IEnumerable<Interval> OpenIntervals(Instant from, Instant to)
    {
        RefuseReversed(from, to);
        return OpenIntervalsOf(from, to);
    }

    private static void RefuseReversed(Instant from, Instant to)
    {
        if (to < from)
        {
            throw new ArgumentException($"to is {to}, before from, {from}; a range starts at its earlier end.", nameof(to));
        }
    }

    private IEnumerable<Interval> OpenIntervalsOf(Instant from, Instant to)
    {
        var first = TimeScale.Split(from).Second;
        var last = TimeScale.CeilingOf(to);
        var table = TableWith(first, TimeScale.Split(to).Second);
        for (var index = table.EndingAfter(first); table[index].Start < last; index++)
        {
            var (start, end, _) = table[index];
            yield return new Interval(
                start <= first ? from : TimeScale.InstantAt(start),
                end >= last ? to : TimeScale.InstantAt(end));
        }
    }

    private Moment NextBeyond(OpeningTable table, Instant after, Func<Instant, Moment> next) =>
        StaysAfter(table) is not null ? Moment.Never
        : _table.LongerThan(table) is null ? Moment.BeyondRange
        : next(after);

    // Whether all is open, or all is closed, from the table's end to the end of time; null if it changes, or nobody knows.
    private bool? StaysAfter(OpeningTable table) =>
        _source.After is { Open: { } open, Second: var known } && table.To >= known ? open
        : table.To - TimeScale.Cycle >= Math.Max(_source.After.Second, TimeScale.RegularFrom) && table.LastChange < table.To - TimeScale.Cycle ? table.EndsOpen
        : null;

    private bool? StayedBefore(OpeningTable table) =>
        _source.Before is { Open: { } open, Second: var known } && table.From <= known ? open
        : table.From + TimeScale.Cycle <= Math.Min(_source.Before.Second, TimeScale.RegularTo) && table.FirstChange > table.From + TimeScale.Cycle ? table.StartsOpen
        : null;
}
