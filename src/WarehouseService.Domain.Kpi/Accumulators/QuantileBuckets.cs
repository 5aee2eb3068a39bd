using System.Numerics;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The buckets of the log-linear histogram: 64 of equal width in every octave, so that the middle of a bucket is at most 1/128 off any
/// value in it. Values below 128 have a bucket each.
/// </summary>
internal static class QuantileBuckets
{
    private const int SubBucketBits = 6;
    private const int SubBuckets = 1 << SubBucketBits;

    internal static long Of(long value)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)value) - SubBucketBits);
        return ((long)shift * SubBuckets) + (value >> shift);
    }

    internal static long Middle(long bucket)
    {
        var shift = (int)Math.Max(0, (bucket >> SubBucketBits) - 1);
        var lowest = (bucket - ((long)shift * SubBuckets)) << shift;
        return lowest + (((1L << shift) - 1) >> 1);
    }
}
