namespace WarehouseService.Domain.Kpi;

/// <summary>Collects values one by one; what it builds does not depend on their order.</summary>
internal sealed class QuantilesBuilder
{
    private Dictionary<long, long> _counts = [];
    private bool _isExact = true;
    private long _count;

    internal void Add(long value) => Add(_isExact ? value : QuantileBuckets.Of(value), 1);

    internal void Add(Quantiles other)
    {
        if (!other.IsExact)
        {
            BeBounded();
        }

        foreach (var (key, count) in other.Counts.Items)
        {
            Add(_isExact || !other.IsExact ? key : QuantileBuckets.Of(key), count);
        }
    }

    internal Quantiles Build() => new(SortedCounts.Of(_counts), _count, _isExact);

    private void Add(long key, long count)
    {
        _counts[key] = checked(_counts.GetValueOrDefault(key) + count);
        _count = checked(_count + count);
        if (_count > Quantiles.ExactLimit)
        {
            BeBounded();
        }
    }

    private void BeBounded()
    {
        if (!_isExact)
        {
            return;
        }

        _isExact = false;
        var exact = _counts;
        _counts = [];
        foreach (var (value, count) in exact)
        {
            var bucket = QuantileBuckets.Of(value);
            _counts[bucket] = _counts.GetValueOrDefault(bucket) + count;
        }
    }
}
