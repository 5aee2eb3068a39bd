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

    internal Quantiles(SortedCounts counts, long count, bool isExact) => (Counts, Count, IsExact) = (counts, count, isExact);

    /// <summary>No value.</summary>
    public static Quantiles Empty { get; } = new(default, 0, isExact: true);

    /// <summary>The number of values.</summary>
    public long Count { get; }

    /// <summary>Whether percentiles are exact; if not, they are at most 1/128 off.</summary>
    public bool IsExact { get; }

    /// <summary>Counts by value, or by bucket if not exact.</summary>
    internal SortedCounts Counts { get; }

    /// <summary>The state of some values.</summary>
    /// <param name="values">The values, in any order; not negative.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static Quantiles Of(params IEnumerable<long> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        var builder = new QuantilesBuilder();
        foreach (var value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
            builder.Add(value);
        }

        return builder.Build();
    }

    /// <summary>The state of the values of both.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The merged state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public Quantiles Merge(Quantiles other)
    {
        ArgumentNullException.ThrowIfNull(other);

        var builder = new QuantilesBuilder();
        builder.Add(this);
        builder.Add(other);
        return builder.Build();
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
        foreach (var (key, count) in Counts.Items)
        {
            rank -= count;
            if (rank <= 0)
            {
                return IsExact ? key : QuantileBuckets.Middle(key);
            }
        }

        return null;
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
            ? new(counts, count, isExact)
            : throw new FormatException($"{count} values are exact up to {ExactLimit} and only then");
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(IsExact);
        Counts.Write(writer);
    }
}
