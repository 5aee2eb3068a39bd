using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The cells of one site, agent and category, in order of their days.</summary>
internal sealed record CellSeries(SeriesKey Key, ImmutableArray<DayCell> Days)
{
    internal ReadOnlyMemory<DayCell> Within(DateInterval? period)
    {
        if (period is null)
        {
            return Days.AsMemory();
        }

        var first = FirstNotBefore(period.Start);
        var end = first;
        while (end < Days.Length && Days[end].Date <= period.End)
        {
            end++;
        }

        return Days.AsMemory()[first..end];
    }

    /// <summary>The series of all that is in some, key by key and in order of keys.</summary>
    internal static ImmutableArray<CellSeries> Merge(IEnumerable<CellSeries> all) =>
    [
        .. all.GroupBy(series => series.Key)
            .OrderBy(series => series.Key)
            .Select(series => new CellSeries(series.Key, series.Select(one => one.Days).Aggregate(Merge))),
    ];

    private static ImmutableArray<DayCell> Merge(ImmutableArray<DayCell> left, ImmutableArray<DayCell> right) =>
    [
        .. left.Concat(right)
            .GroupBy(day => day.Date, day => day.Cell)
            .OrderBy(day => day.Key)
            .Select(day => new DayCell(day.Key, day.Aggregate(Cell.Merge))),
    ];

    private int FirstNotBefore(LocalDate date)
    {
        var (low, high) = (0, Days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Days[middle].Date < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
