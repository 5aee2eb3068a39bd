using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>Counts the facts of one site, agent and category day by day.</summary>
/// <param name="measure">What is counted; values are kept for percentiles alone.</param>
/// <param name="keepsValues">Whether facts with values can be taken back.</param>
internal sealed class SeriesBuilder(KpiMeasure measure, bool keepsValues)
{
    private readonly Dictionary<LocalDate, Day> _days = [];

    // Most days have few values: they are in one list for all days, each with the place, from 1, of the one before it on its day.
    private readonly List<(long Value, int Before)> _values = [];

    // Of days with more values than are exact, or of all days if values can be taken back.
    private readonly Dictionary<LocalDate, QuantilesBuilder> _counted = [];

    internal void Add(LocalDate date, Tally fact, int times)
    {
        ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, date, out _);
        day.Tally = times > 0 ? day.Tally.Merge(fact) : day.Tally.Subtract(fact);
        if (!measure.HasPercentiles)
        {
            return;
        }

        if (keepsValues || day.Tally.Facts > Quantiles.ExactLimit)
        {
            CountsOf(date, ref day).Add(fact.Numerator, times);
        }
        else
        {
            _values.Add((fact.Numerator, day.LastValue));
            day.LastValue = _values.Count;
        }
    }

    /// <summary>The series of what has been counted so far; it does not change any more.</summary>
    internal CellSeries Build(SeriesKey key)
    {
        var days = ImmutableArray.CreateBuilder<DayCell>(_days.Count);
        Memory<long> values = new long[_values.Count];
        foreach (var (date, day) in _days)
        {
            if (day.Tally.Facts != 0)
            {
                days.Add(new(date, new(day.Tally, measure.HasPercentiles ? ValuesOf(date, day, ref values) : null)));
            }
        }

        days.Sort((left, right) => left.Date.CompareTo(right.Date));
        return new(key, days.DrainToImmutable());
    }

    private QuantilesBuilder CountsOf(LocalDate date, ref Day day)
    {
        if (!_counted.TryGetValue(date, out var counts))
        {
            _counted.Add(date, counts = new(keepsValues));
        }

        for (; day.LastValue != 0; day.LastValue = _values[day.LastValue - 1].Before)
        {
            counts.Add(_values[day.LastValue - 1].Value);
        }

        return counts;
    }

    private Quantiles ValuesOf(LocalDate date, Day day, ref Memory<long> free)
    {
        if (_counted.TryGetValue(date, out var counts))
        {
            return counts.Build();
        }

        var count = 0;
        for (var place = day.LastValue; place != 0; place = _values[place - 1].Before)
        {
            free.Span[count++] = _values[place - 1].Value;
        }

        var values = free[..count];
        free = free[count..];
        values.Span.Sort();
        return Quantiles.Exact(values);
    }

    private struct Day
    {
        internal Tally Tally;
        internal int LastValue;
    }
}
