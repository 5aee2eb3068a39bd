using System.Runtime.InteropServices;

namespace WarehouseService.Domain.Kpi;

/// <summary>Collects values one by one; what it builds does not depend on their order.</summary>
/// <param name="keepsValues">Whether all values are kept, so that they can be taken back; otherwise no more than a histogram above the limit.</param>
internal sealed class QuantilesBuilder(bool keepsValues = false)
{
    // As they came, until they are counted.
    private readonly List<long> _values = [];
    private Dictionary<long, long>? _counts = keepsValues ? [] : null;
    private long _count;

    internal void Add(long value, int times = 1)
    {
        _count = checked(_count + times);
        if (_counts is null && _count <= Quantiles.ExactLimit)
        {
            _values.Add(value);
        }
        else
        {
            CountInBuckets();
            AddKey(keepsValues ? value : QuantileBuckets.Of(value), times);
        }
    }

    internal void Add(Quantiles other)
    {
        _count = checked(_count + other.Count);
        if (_counts is null && _count <= Quantiles.ExactLimit && other.IsExact)
        {
            AddValues(other);
            return;
        }

        CountInBuckets();
        foreach (var (key, count) in other.Counts.Items)
        {
            AddKey(other.IsExact ? QuantileBuckets.Of(key) : key, count);
        }
    }

    internal Quantiles Build()
    {
        var isExact = _count <= Quantiles.ExactLimit;
        return new(_counts is null ? SortedValues() : SortedCounts.Of(keepsValues && !isExact ? InBuckets(_counts) : _counts), _count, isExact);
    }

    private void AddValues(Quantiles exact)
    {
        foreach (var (value, count) in exact.Counts.Items)
        {
            for (var left = count; left > 0; left--)
            {
                _values.Add(value);
            }
        }
    }

    private SortedCounts SortedValues()
    {
        var values = CollectionsMarshal.AsSpan(_values);
        values.Sort();
        return SortedCounts.OfSorted(values);
    }

    private void CountInBuckets()
    {
        if (_counts is not null)
        {
            return;
        }

        _counts = [];
        foreach (var value in _values)
        {
            AddKey(QuantileBuckets.Of(value), 1);
        }

        _values.Clear();
    }

    private void AddKey(long key, long count) => _counts![key] = checked(_counts.GetValueOrDefault(key) + count);

    private static Dictionary<long, long> InBuckets(Dictionary<long, long> counts)
    {
        var buckets = new Dictionary<long, long>();
        foreach (var (value, count) in counts)
        {
            var bucket = QuantileBuckets.Of(value);
            buckets[bucket] = buckets.GetValueOrDefault(bucket) + count;
        }

        return buckets;
    }
}
