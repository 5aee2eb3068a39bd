using System.Collections.Immutable;
using System.Numerics;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// A control chart of rates (p chart, 不合格品率控制图): which weeks stand out from what chance does to as many cases (ISO 7870-2).
/// Immutable and safe for use by many threads.
/// </summary>
public sealed record PChart
{
    /// <summary>The rate over all weeks together; <see langword="null"/> without any case.</summary>
    public required decimal? Mean { get; init; }

    /// <summary>The rates and limits, week by week.</summary>
    public required ImmutableArray<PChartPoint> Points { get; init; }

    /// <summary>The weeks outside their limits, decided in whole numbers; a rate at a limit is inside.</summary>
    public ImmutableArray<IsoWeek> Signals => [.. Points.Where(point => point.IsSignal).Select(point => point.Week)];

    /// <summary>The chart of weekly shares.</summary>
    /// <param name="series">The shares, in the order of the weeks, each week once.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The weeks are not in order, one is given twice, or one has more cases that were so than cases.</exception>
    public static PChart Of(IEnumerable<WeeklyShare> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var shares = series.ToList();
        WeeklySeries.RequireOrder(shares.Select(share => share.Week), nameof(series));
        foreach (var share in shares)
        {
            RequireShare(share);
        }

        var (yes, all) = (Sum(shares, share => share.Yes), Sum(shares, share => share.All));
        return new()
        {
            Mean = all.IsZero ? null : (decimal)yes / (decimal)all,
            Points = [.. shares.Select(share => PChartPoint.Of(share, yes, all))],
        };
    }

    private static BigInteger Sum(List<WeeklyShare> shares, Func<WeeklyShare, long> part) =>
        shares.Aggregate(BigInteger.Zero, (total, share) => total + part(share));

    private static void RequireShare(WeeklyShare share)
    {
        if (share.Yes < 0 || share.Yes > share.All)
        {
            throw new ArgumentException($"Week {share.Week} has {share.Yes} of {share.All}; it must be from 0 to all of them.", nameof(share));
        }
    }
}
