namespace WarehouseService.Domain.Kpi;

/// <summary>Collects values one by one; what it builds does not depend on their order.</summary>
/// <param name="keepsValues">Whether all values are kept, so that they can be taken back; otherwise no more than a histogram above the limit.</param>
internal sealed class QuantilesBuilder(bool keepsValues = false)
{
    private Dictionary<long, long> _counts = [];
    private bool _isExact = true;
    private long _count;

    internal void Add(long value, int times = 1) => AddKey(_isExact ? value : QuantileBuckets.Of(value), times);

    internal void Add(Quantiles other)
    {
        if (!other.IsExact)
        {
            BeBounded();
        }

        foreach (var (key, count) in other.Counts.Items)
        {
            AddKey(_isExact || !other.IsExact ? key : QuantileBuckets.Of(key), count);
        }
    }

    internal Quantiles Build()
    {
        var isExact = _count <= Quantiles.ExactLimit;
        return new(SortedCounts.Of(_isExact == isExact ? _counts : InBuckets(_counts)), _count, isExact);
    }

    private void AddKey(long key, long count)
    {
        _counts[key] = checked(_counts.GetValueOrDefault(key) + count);
        _count = checked(_count + count);
        if (_count > Quantiles.ExactLimit && !keepsValues)
        {
            BeBounded();
        }
    }

    private void BeBounded()
    {
        if (_isExact)
        {
            (_isExact, _counts) = (false, InBuckets(_counts));
        }
    }

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
