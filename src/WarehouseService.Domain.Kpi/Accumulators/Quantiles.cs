namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The values behind a percentile: all of them up to 4,096, above that how many fell into each of 64 buckets an octave. A commutative
/// monoid: it merges in any order and grouping, and depends on nothing but the values. There is no subtraction, since above the limit the
/// values are gone. Equal states are equal. Immutable and safe for use by many threads.
/// </summary>
public sealed class Quantiles : IEquatable<Quantiles>
{
    /// <summary>Up to this number of values percentiles are exact: 4,096.</summary>
    public const int ExactLimit = 4096;

    private readonly ReadOnlyMemory<long> _values;
    private readonly SortedCounts _buckets;

    private Quantiles(ReadOnlyMemory<long> values) => (_values, Count, IsExact) = (values, values.Length, true);

    private Quantiles(SortedCounts buckets, long count) => (_buckets, Count, IsExact) = (buckets, count, false);

    /// <summary>No value.</summary>
    public static Quantiles Empty { get; } = new(ReadOnlyMemory<long>.Empty);

    /// <summary>The number of values.</summary>
    public long Count { get; }

    /// <summary>Whether percentiles are exact; if not, they are at most 1/128 off.</summary>
    public bool IsExact { get; }

    // By value, or by bucket if not exact.
    private SortedCounts Counts => IsExact ? SortedCounts.OfSorted(_values.Span) : _buckets;

    /// <summary>The state of some values.</summary>
    /// <param name="values">The values, in any order; not negative.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static Quantiles Of(params IEnumerable<long> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        var all = values.ToArray();
        foreach (var value in all)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
        }

        return OfOwn(all);
    }

    /// <summary>The state of the values of both.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The merged state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public Quantiles Merge(Quantiles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Sum([this, other]);
    }

    /// <summary>
    /// The nearest-rank percentile: the smallest value such that at least this share of all values is not above it. If not
    /// <see cref="IsExact"/>, the middle of its bucket.
    /// </summary>
    /// <param name="percent">1 to 100; 50 is the median.</param>
    /// <returns>The percentile, or <see langword="null"/> if there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is not 1 to 100.</exception>
    public long? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);

        var rank = (long)((((Int128)Count * percent) + 99) / 100);
        return Count == 0 ? null : IsExact ? _values.Span[(int)rank - 1] : QuantileBuckets.Middle(BucketOf(rank));
    }

    /// <summary>The canonical bytes: equal states have equal bytes.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes() => CanonicalBytes.Of(Write);

    /// <summary>The state with these canonical bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The bytes are not those of such a state.</exception>
    public static Quantiles FromBytes(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(bytes, Read, quantiles => quantiles.ToBytes());

    /// <inheritdoc/>
    public bool Equals(Quantiles? other) => other is not null && IsExact == other.IsExact && Counts.Equals(other.Counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantiles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsExact, Counts);

    /// <summary>The state of values in order, no more than are exact.</summary>
    internal static Quantiles Exact(ReadOnlyMemory<long> sorted) => new(sorted);

    internal static Quantiles Exact(SortedCounts values)
    {
        var all = new List<long>();
        foreach (var (value, count) in values.Items)
        {
            all.AddRange(Enumerable.Repeat(value, (int)count));
        }

        return new(all.ToArray());
    }

    /// <summary>The state of more values than are exact, by bucket.</summary>
    internal static Quantiles OfBuckets(SortedCounts buckets, long count) => new(buckets, count);

    /// <summary>The state of some values, whose array it keeps.</summary>
    internal static Quantiles OfOwn(long[] values)
    {
        if (values.Length <= ExactLimit)
        {
            Array.Sort(values);
            return new(values);
        }

        var buckets = new QuantilesBuilder(keepsValues: false);
        buckets.Add(values);
        return buckets.Build();
    }

    /// <summary>The state of the values of all.</summary>
    /// <param name="all">States, read twice.</param>
    internal static Quantiles Sum(IEnumerable<Quantiles> all)
    {
        var count = all.Sum(one => one.Count);
        if (count <= ExactLimit)
        {
            return SumOfExact(all, count);
        }

        var buckets = new QuantilesBuilder(keepsValues: false);
        foreach (var one in all)
        {
            buckets.Add(one._values.Span);
            buckets.AddBuckets(one._buckets);
        }

        return buckets.Build();
    }

    internal static Quantiles Read(BinaryReader reader)
    {
        var isExact = reader.ReadBoolean();
        var counts = SortedCounts.Read(reader);
        var count = 0L;
        foreach (var (key, number) in counts.Items)
        {
            count = key >= 0 && number > 0 ? checked(count + number) : throw new FormatException("values and counts must not be negative");
        }

        return isExact == count <= ExactLimit
            ? isExact ? Exact(counts) : OfBuckets(counts, count)
            : throw new FormatException($"{count} values are exact up to {ExactLimit} and only then");
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(IsExact);
        Counts.Write(writer);
    }

    private static Quantiles SumOfExact(IEnumerable<Quantiles> all, long count)
    {
        var values = new long[count];
        var rest = values.AsSpan();
        foreach (var one in all)
        {
            one._values.Span.CopyTo(rest);
            rest = rest[one._values.Length..];
        }

        return OfOwn(values);
    }

    private long BucketOf(long rank)
    {
        foreach (var (bucket, count) in _buckets.Items)
        {
            rank -= count;
            if (rank <= 0)
            {
                return bucket;
            }
        }

        throw new InvalidOperationException($"No bucket has rank {rank}.");
    }
}
