using System.Numerics;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>The rules once more, slow and plain, in numbers that cannot overflow.</summary>
internal static class NaiveShares
{
    internal static BigInteger[] Allocate(BigInteger amount, long[] weights)
    {
        if (amount < 0)
        {
            return [.. Allocate(-amount, weights).Select(part => -part)];
        }

        if (weights.All(weight => weight == 0))
        {
            weights = [.. weights.Select(_ => 1L)];
        }

        var total = Sum(weights);
        var parts = weights.Select(weight => amount * weight / total).ToArray();
        var lost = weights.Select(weight => amount * weight % total).ToArray();
        while (Sum(parts) < amount)
        {
            var winner = Array.IndexOf(lost, lost.Max());
            parts[winner] += 1;
            lost[winner] = -1;
        }

        return parts;
    }

    /// <summary>Half away from zero, as at school: double, add one half, cut off.</summary>
    internal static BigInteger Prorate(BigInteger amount, BigInteger part, BigInteger whole)
    {
        var product = amount * part;
        return product.Sign * (((2 * BigInteger.Abs(product)) + whole) / (2 * whole));
    }

    internal static BigInteger Sum(IEnumerable<long> values) => Sum(values.Select(value => (BigInteger)value));

    internal static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);
}
