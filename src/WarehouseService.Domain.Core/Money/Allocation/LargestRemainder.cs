using System.Buffers;
using System.Numerics;

namespace WarehouseService.Domain;

/// <summary>Splitting an amount by largest remainder.</summary>
internal static class LargestRemainder
{
    private const int PartsOnStack = 64;

    /// <summary>Fills in the parts; <typeparamref name="TWide"/> must hold the amount times the total weight.</summary>
    public static void Split<TWide>(Money whole, ReadOnlySpan<long> weights, TWide total, Span<Money> parts)
        where TWide : unmanaged, IBinaryInteger<TWide>
    {
        TWide[]? rented = null;
        Span<TWide> memory = weights.Length <= PartsOnStack
            ? stackalloc TWide[2 * PartsOnStack]
            : rented = ArrayPool<TWide>.Shared.Rent(2 * weights.Length);
        var lost = memory[..weights.Length];
        var leftOver = RoundTowardZero(whole, weights, total, parts, lost);
        if (leftOver != 0)
        {
            var least = LargestOf(lost, (int)Math.Abs(leftOver), memory.Slice(weights.Length, weights.Length));
            HandOut(leftOver, least, lost, parts);
        }

        if (rented is not null)
        {
            ArrayPool<TWide>.Shared.Return(rented);
        }
    }

    // Answers what is left over, and what each part lost.
    private static long RoundTowardZero<TWide>(Money whole, ReadOnlySpan<long> weights, TWide total, Span<Money> parts, Span<TWide> lost)
        where TWide : unmanaged, IBinaryInteger<TWide>
    {
        var (amount, currency) = (TWide.CreateTruncating(whole.MinorUnits), whole.Currency);
        var isEven = TWide.IsZero(total);
        var divisor = isEven ? TWide.CreateTruncating(weights.Length) : total;
        var leftOver = whole.MinorUnits;
        for (var index = 0; index < weights.Length; index++)
        {
            var (part, remainder) = TWide.DivRem(isEven ? amount : amount * TWide.CreateTruncating(weights[index]), divisor);
            var units = long.CreateTruncating(part);
            parts[index] = Money.OfMinor(units, currency);
            lost[index] = TWide.Abs(remainder);
            leftOver -= units;
        }

        return leftOver;
    }

    // One each to those that lost more than the least of them, then to the first of those that lost as much as it.
    private static void HandOut<TWide>(long leftOver, TWide least, ReadOnlySpan<TWide> lost, Span<Money> parts)
        where TWide : unmanaged, IBinaryInteger<TWide>
    {
        var one = Money.OfMinor(Math.Sign(leftOver), parts[0].Currency);
        var left = Math.Abs(leftOver);
        foreach (var remainder in lost)
        {
            left -= remainder > least ? 1 : 0;
        }

        for (var index = 0; index < parts.Length; index++)
        {
            if (lost[index] > least || (lost[index] == least && left-- > 0))
            {
                parts[index] += one;
            }
        }
    }

    // The value at a rank, counted from the largest: Hoare's selection, sorted after all if its pivots are poor.
    private static TWide LargestOf<TWide>(ReadOnlySpan<TWide> values, int rank, Span<TWide> scratch)
        where TWide : unmanaged, IBinaryInteger<TWide>
    {
        values.CopyTo(scratch);
        var wanted = scratch.Length - rank;
        for (var rounds = 4 * BitOperations.Log2((uint)scratch.Length) + 4; scratch.Length > 1; rounds--)
        {
            if (rounds == 0)
            {
                scratch.Sort();
                break;
            }

            var (below, above) = Partition(scratch, MiddleOf(scratch[0], scratch[scratch.Length / 2], scratch[^1]));
            if (wanted <= below)
            {
                scratch = scratch[..(below + 1)];
            }
            else if (wanted >= above)
            {
                scratch = scratch[above..];
                wanted -= above;
            }
            else
            {
                break;
            }
        }

        return scratch[wanted];
    }

    // Nothing up to the first place answered is above the pivot, nothing from the second on is below, and what is between equals it.
    private static (int Below, int Above) Partition<TWide>(Span<TWide> values, TWide pivot)
        where TWide : unmanaged, IBinaryInteger<TWide>
    {
        var (low, high) = (0, values.Length - 1);
        while (low <= high)
        {
            while (values[low] < pivot)
            {
                low++;
            }

            while (values[high] > pivot)
            {
                high--;
            }

            if (low <= high)
            {
                (values[low], values[high]) = (values[high], values[low]);
                low++;
                high--;
            }
        }

        return (high, low);
    }

    private static TWide MiddleOf<TWide>(TWide one, TWide two, TWide three)
        where TWide : IBinaryInteger<TWide> => TWide.Max(TWide.Min(one, two), TWide.Min(TWide.Max(one, two), three));
}
