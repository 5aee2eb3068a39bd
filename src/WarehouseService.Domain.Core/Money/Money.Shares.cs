using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace WarehouseService.Domain;

public readonly partial record struct Money
{
    /// <summary>
    /// Splits the amount in proportion to weights, by largest remainder: each part is its exact share rounded toward zero,
    /// and the minor units left over go, one each, to the parts that lost most; between equals, to the lowest index.
    /// </summary>
    /// <remarks>
    /// The parts always sum to the amount, and each is less than one minor unit away from its exact share.
    /// Weights that are all zero count as equal; a zero weight beside others gets nothing.
    /// A negative amount is split as the mirror image of the positive one.
    /// </remarks>
    /// <param name="weights">One a part, at least one, none negative; only their proportions matter. Their sum may exceed 64 bits.</param>
    /// <returns>The parts, in the order of the weights.</returns>
    /// <exception cref="ArgumentException">There are no weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public ImmutableArray<Money> Allocate(ReadOnlySpan<long> weights)
    {
        var parts = new Money[weights.Length];
        Allocate(weights, parts);
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    /// <summary>As <see cref="Allocate(ReadOnlySpan{long})"/>, into the caller's own memory.</summary>
    /// <remarks>Up to 64 parts nothing is allocated on the heap; above, a buffer is rented from the shared pool.</remarks>
    /// <param name="weights">One a part, at least one, none negative; only their proportions matter. Their sum may exceed 64 bits.</param>
    /// <param name="parts">Where the parts go, in the order of the weights: exactly as many. Untouched when an exception is thrown.</param>
    /// <exception cref="ArgumentException">There are no weights, or not as many parts as weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public void Allocate(ReadOnlySpan<long> weights, Span<Money> parts)
    {
        var whole = this;
        var amount = whole.MinorUnits;
        var total = TotalWeight(weights);
        if (parts.Length != weights.Length)
        {
            throw new ArgumentException($"There is room for {parts.Length} parts, but {weights.Length} weights: as many parts as weights are needed.", nameof(parts));
        }

        if (total <= long.MaxValue && Int128.Abs(amount) * total <= long.MaxValue)
        {
            LargestRemainder.Split(whole, weights, (long)total, parts);
        }
        else
        {
            LargestRemainder.Split(whole, weights, total, parts);
        }
    }

    /// <summary>Splits the amount into equal parts, as <see cref="Allocate(ReadOnlySpan{long})"/> does by equal weights.</summary>
    /// <param name="parts">How many, at least one.</param>
    /// <returns>The parts: no two differ by more than one minor unit, and the first are the larger ones (in magnitude).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is zero or negative.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public ImmutableArray<Money> Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        return Allocate(new long[parts]);
    }

    /// <summary>The share of the amount at a rate, rounded once, half a minor unit away from zero.</summary>
    /// <param name="rate">The rate; 10 000 basis points give the amount itself.</param>
    /// <exception cref="OverflowException">The share does not fit in 64 bits.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public Money Share(BasisPoints rate) => Prorate(rate.Value, BasisPoints.PerWhole);

    /// <summary>The amount × <paramref name="part"/> ÷ <paramref name="whole"/>, rounded once, half a minor unit away from zero.</summary>
    /// <param name="part">The numerator, any whole number: a quantity, days used, minor units refunded to date.</param>
    /// <param name="whole">The denominator, positive: 1, the days of a life, the gross in minor units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is zero or negative.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public Money Prorate(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        var upper = Math.BigMul(MinorUnits, part, out var lower);
        return upper == lower >> 63
            ? new(HalfUp(lower, whole), Currency)
            : new(checked((long)HalfUp<Int128>((Int128)MinorUnits * part, whole)), Currency);
    }

    /// <summary>So many times the amount.</summary>
    /// <param name="count">Any whole number: a quantity.</param>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public Money Times(long count) => new(checked(MinorUnits * count), Currency);

    private static TWide HalfUp<TWide>(TWide product, TWide whole)
        where TWide : IBinaryInteger<TWide>
    {
        var (quotient, remainder) = TWide.DivRem(product, whole);
        var lost = TWide.Abs(remainder);
        return lost < whole - lost ? quotient : TWide.IsNegative(remainder) ? quotient - TWide.One : quotient + TWide.One;
    }

    private static Int128 TotalWeight(ReadOnlySpan<long> weights)
    {
        if (weights.IsEmpty)
        {
            throw new ArgumentException("There are no weights; give one a part, at least one.", nameof(weights));
        }

        Int128 total = 0;
        for (var index = 0; index < weights.Length; index++)
        {
            total += weights[index] >= 0
                ? weights[index]
                : throw new ArgumentOutOfRangeException(nameof(weights), weights[index], $"Weight {index} is negative; zero or more would be right.");
        }

        return total;
    }
}
