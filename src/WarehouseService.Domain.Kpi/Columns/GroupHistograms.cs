namespace WarehouseService.Domain.Kpi;

/// <summary>A histogram a group, in one array; groups that stay within the limit of exactness are looked at once more for their values.</summary>
internal sealed class GroupHistograms
{
    private readonly int _buckets;
    private readonly int[] _counts;
    private readonly long[] _sizes;

    internal GroupHistograms(ReadOnlySpan<int> groups, ReadOnlySpan<long> values, int groupCount)
    {
        _buckets = (int)QuantileBuckets.Of(Highest(values)) + 1;
        _counts = new int[checked(groupCount * _buckets)];
        _sizes = new long[groupCount];
        for (var row = 0; row < groups.Length; row++)
        {
            _counts[(groups[row] * _buckets) + (int)QuantileBuckets.Of(values[row])]++;
        }

        for (var group = 0; group < groupCount; group++)
        {
            foreach (var count in _counts.AsSpan(group * _buckets, _buckets))
            {
                _sizes[group] += count;
            }
        }
    }

    internal Quantiles[] Build(ReadOnlySpan<int> groups, ReadOnlySpan<long> values)
    {
        var few = ValuesOfFew(groups, values);
        var quantiles = new Quantiles[_sizes.Length];
        for (var group = 0; group < quantiles.Length; group++)
        {
            quantiles[group] = few[group] is { } exact ? Quantiles.OfOwn(exact) : Bounded(group);
        }

        return quantiles;
    }

    private static long Highest(ReadOnlySpan<long> values)
    {
        var (lowest, highest) = (0L, 0L);
        foreach (var value in values)
        {
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(lowest, nameof(values));
        return highest;
    }

    private long[]?[] ValuesOfFew(ReadOnlySpan<int> groups, ReadOnlySpan<long> values)
    {
        var few = Array.ConvertAll(_sizes, size => size <= Quantiles.ExactLimit ? new long[size] : null);
        if (Array.TrueForAll(few, one => one is null))
        {
            return few;
        }

        var filled = new int[few.Length];
        for (var row = 0; row < groups.Length; row++)
        {
            if (few[groups[row]] is { } own)
            {
                own[filled[groups[row]]++] = values[row];
            }
        }

        return few;
    }

    private Quantiles Bounded(int group)
    {
        var counts = new List<KeyValuePair<long, long>>();
        for (var bucket = 0; bucket < _buckets; bucket++)
        {
            counts.Add(new(bucket, _counts[(group * _buckets) + bucket]));
        }

        return Quantiles.OfBuckets(SortedCounts.Of(counts), _sizes[group]);
    }
}
