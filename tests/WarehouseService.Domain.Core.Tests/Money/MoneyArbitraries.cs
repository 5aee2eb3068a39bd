using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Core.Tests;

public sealed record Weights(long[] Values)
{
    public override string ToString() => $"[{string.Join(", ", Values)}]";
}

/// <summary>Amounts and weights where rounding hurts: tiny, ordinary, and at the very edges of 64 bits.</summary>
public static class MoneyArbitraries
{
    private static readonly Gen<Currency> AnyCurrency = Gen.Elements(Currency.All.AsEnumerable());

    private static readonly Gen<long> Uniform =
        from bits in Gen.Choose(0, ushort.MaxValue).ArrayOf(4)
        select bits.Aggregate(0L, (value, next) => (value << 16) | (long)next);

    private static readonly Gen<long> AnyLong = Gen.OneOf(
        Between(-20, 20),
        Between(-1_000_000, 1_000_000),
        Uniform,
        Gen.Elements(0L, long.MinValue, long.MinValue + 1, long.MaxValue - 1, long.MaxValue));

    private static readonly Gen<int> AnyLength = Gen.Frequency((9, Gen.Choose(1, 12)), (1, Gen.Choose(60, 150)));

    private static readonly Gen<Gen<long>> AnyRangeOfWeights = Gen.Elements(
        Between(0, 0),
        Between(1, 1),
        Between(0, 3),
        Between(0, 100_000),
        Between(0, 3).Select(less => long.MaxValue - less),
        Gen.OneOf(Between(0, 3), Uniform.Select(value => value & long.MaxValue)));

    public static Arbitrary<Currency> Currencies() => AnyCurrency.ToArbitrary();

    public static Arbitrary<long> Longs() => Arb.From(AnyLong, value => value == 0 ? [] : [0, value / 2, value - Math.Sign(value)]);

    public static Arbitrary<Money> Amounts() => Arb.From(
        from minorUnits in AnyLong from currency in AnyCurrency select Money.OfMinor(minorUnits, currency),
        money => Longs().Shrinker(money.MinorUnits).Select(minorUnits => Money.OfMinor(minorUnits, money.Currency)));

    public static Arbitrary<Weights> AllWeights() => Arb.From(
        from length in AnyLength
        from range in AnyRangeOfWeights
        from values in range.ArrayOf(length)
        select new Weights(values),
        weights => weights.Values.Length == 1
            ? []
            : Enumerable.Range(0, weights.Values.Length).Select(drop => new Weights([.. weights.Values.Where((_, index) => index != drop)])));

    private static Gen<long> Between(int low, int high) => Gen.Choose(low, high).Select(value => (long)value);
}
