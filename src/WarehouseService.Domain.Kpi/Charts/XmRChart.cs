using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// A control chart of single values (XmR, 单值-移动极差图) of weekly counts: which weeks stand out from the usual ups and downs (Shewhart;
/// Wheeler). Immutable and safe for use by many threads.
/// </summary>
public sealed record XmRChart
{
    // 3 / 1.128, the expected range of two normal values, rounded as the books do.
    private const int LimitHundredths = 266;

    /// <summary>The counts, week by week.</summary>
    public required ImmutableArray<WeeklyCount> Points { get; init; }

    /// <summary>The mean of the counts; <see langword="null"/> without any.</summary>
    public required decimal? Mean { get; init; }

    /// <summary>The mean difference of neighbouring counts; <see langword="null"/> with fewer than two.</summary>
    public required decimal? MeanMovingRange { get; init; }

    /// <summary>The upper natural limit, mean + 2.66 × mean moving range; <see langword="null"/> with fewer than two counts.</summary>
    public required decimal? UpperLimit { get; init; }

    /// <summary>The lower natural limit, mean - 2.66 × mean moving range, not below 0; <see langword="null"/> with fewer than two counts.</summary>
    public required decimal? LowerLimit { get; init; }

    /// <summary>The weeks outside the limits, decided in whole numbers; a count at a limit is inside.</summary>
    public required ImmutableArray<IsoWeek> Signals { get; init; }

    /// <summary>The chart of weekly counts.</summary>
    /// <param name="series">The counts, in the order of the weeks, each week once.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The weeks are not in order, or one is given twice.</exception>
    public static XmRChart Of(IEnumerable<WeeklyCount> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var points = series.ToImmutableArray();
        WeeklySeries.RequireOrder(points.Select(point => point.Week), nameof(series));

        var sum = points.Aggregate(Int128.Zero, (total, point) => total + point.Count);
        var ranges = points.Zip(points.Skip(1), (one, next) => Int128.Abs((Int128)next.Count - one.Count)).Aggregate(Int128.Zero, (total, range) => total + range);
        decimal? mean = points.IsEmpty ? null : (decimal)sum / points.Length;
        decimal? movingRange = points.Length < 2 ? null : (decimal)ranges / (points.Length - 1);
        var distance = movingRange * LimitHundredths / 100;
        return new()
        {
            Points = points,
            Mean = mean,
            MeanMovingRange = movingRange,
            UpperLimit = mean + distance,
            LowerLimit = mean - distance is { } lower ? Math.Max(lower, 0) : null,
            Signals = [.. points.Where(point => IsOutside(point.Count, sum, ranges, points.Length)).Select(point => point.Week)],
        };
    }

    // |x - sum/n| > 2.66 × ranges/(n - 1), multiplied out.
    private static bool IsOutside(long count, Int128 sum, Int128 ranges, int n) =>
        n > 1 && checked(100 * (n - 1) * Int128.Abs(((Int128)count * n) - sum)) > checked(LimitHundredths * ranges * n);
}
