namespace WarehouseService.Domain.Kpi;

/// <summary>Counts values one by one; what it builds does not depend on their order.</summary>
/// <param name="keepsValues">
/// Whether they are counted by value, so that they can be taken back; otherwise by bucket, for more than <see cref="Quantiles.ExactLimit"/> values.
/// </param>
internal sealed class QuantilesBuilder(bool keepsValues)
{
    private readonly Dictionary<long, long> _counts = [];
    private long _count;

    internal void Add(long value, int times = 1) => AddKey(keepsValues ? value : QuantileBuckets.Of(value), times);

    internal void Add(ReadOnlySpan<long> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    internal void AddBuckets(SortedCounts buckets)
    {
        foreach (var (bucket, count) in buckets.Items)
        {
            AddKey(bucket, count);
        }
    }

    internal Quantiles Build() =>
        !keepsValues ? Quantiles.OfBuckets(SortedCounts.Of(_counts), _count)
        : _count <= Quantiles.ExactLimit ? Quantiles.Exact(SortedCounts.Of(_counts))
        : InBuckets().Build();

    private QuantilesBuilder InBuckets()
    {
        var buckets = new QuantilesBuilder(keepsValues: false);
        foreach (var (value, count) in _counts)
        {
            buckets.AddKey(QuantileBuckets.Of(value), count);
        }

        return buckets;
    }

    private void AddKey(long key, long count)
    {
        _counts[key] = checked(_counts.GetValueOrDefault(key) + count);
        _count = checked(_count + count);
    }
}
