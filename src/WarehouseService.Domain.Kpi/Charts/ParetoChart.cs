using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Which few causes make most of the cases (Pareto chart, 排列图; Juran's vital few). Immutable and safe for use by many threads.
/// </summary>
public sealed record ParetoChart
{
    /// <summary>The causes by count, the most frequent first, then by name in the order of its characters.</summary>
    public required ImmutableArray<ParetoRow> Rows { get; init; }

    /// <summary>All cases together.</summary>
    public required long Total { get; init; }

    /// <summary>The vital few: the shortest run of the first rows that makes at least 80 % of all cases.</summary>
    public IEnumerable<ParetoRow> VitalFew => Rows.Where(row => row.IsVital);

    /// <summary>The chart of counts by cause.</summary>
    /// <param name="counts">How often each cause was given; causes with 0 are left out.</param>
    /// <returns>The chart; without rows if there was no case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    /// <exception cref="OverflowException">The sum of the counts is above <see cref="long.MaxValue"/>.</exception>
    public static ParetoChart Of(IReadOnlyDictionary<string, long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var (name, count) in counts)
        {
            if (count < 0)
            {
                throw new ArgumentException($"The count of '{name}' is {count}; it must be zero or more.", nameof(counts));
            }
        }

        var total = counts.Values.Sum();
        var (rows, before) = (ImmutableArray.CreateBuilder<ParetoRow>(), 0L);
        foreach (var (name, count) in counts.Where(cause => cause.Value > 0).OrderByDescending(cause => cause.Value).ThenBy(cause => cause.Key, StringComparer.Ordinal))
        {
            rows.Add(new()
            {
                Name = name,
                Count = count,
                Cumulative = before + count,
                CumulativeShare = (decimal)(before + count) / total,
                IsVital = (Int128)before * 10 < (Int128)total * 8,
            });
            before += count;
        }

        return new() { Rows = rows.ToImmutable(), Total = total };
    }
}
