using System.Collections.Immutable;
using System.Numerics;
using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

[Properties(Arbitrary = [typeof(MoneyArbitraries)], MaxTest = 2_000)]
public sealed class AllocationLaws
{
    [Property]
    public bool Parts_sum_to_the_amount_and_keep_its_currency(Money money, Weights weights)
    {
        var parts = money.Allocate(weights.Values);
        return NaiveShares.Sum(MinorUnits(parts)) == money.MinorUnits && parts.All(part => part.Currency == money.Currency);
    }

    [Property]
    public bool The_naive_definition_gives_the_same_parts(Money money, Weights weights) =>
        MinorUnits(money.Allocate(weights.Values)).Select(part => (BigInteger)part)
            .SequenceEqual(NaiveShares.Allocate(money.MinorUnits, weights.Values));

    [Property]
    public bool A_negative_amount_mirrors_the_positive_one(Money money, Weights weights) =>
        money.MinorUnits == long.MinValue
        || (-money).Allocate(weights.Values).SequenceEqual(money.Allocate(weights.Values).Select(part => -part));

    [Property]
    public bool Each_part_is_less_than_one_minor_unit_from_its_exact_share(Money money, Weights weights)
    {
        var total = NaiveShares.Sum(weights.Values);
        var (values, whole) = total.IsZero ? ([.. weights.Values.Select(_ => 1L)], weights.Values.Length) : (weights.Values, total);
        return money.Allocate(weights.Values).Zip(values).All(pair =>
            BigInteger.Abs((pair.First.MinorUnits * whole) - ((BigInteger)money.MinorUnits * pair.Second)) < whole);
    }

    [Property]
    public bool Among_equal_weights_the_earlier_gets_as_much_or_one_unit_more(Money money, Weights weights)
    {
        var parts = money.Allocate(weights.Values);
        return Enumerable.Range(0, parts.Length)
            .GroupBy(index => weights.Values[index], index => BigInteger.Abs(parts[index].MinorUnits))
            .All(equals => equals.SequenceEqual(equals.OrderDescending()) && equals.First() - equals.Last() <= 1);
    }

    [Property]
    public bool Any_order_of_the_weights_gives_each_weight_the_same_parts_in_all(Money money, Weights weights)
    {
        // Parts may swap between equal weights, and between unequal ones only where they lost exactly as much.
        static IEnumerable<(long, long)> Paired(long[] weights, ImmutableArray<Money> parts) =>
            weights.Zip(MinorUnits(parts)).Order();

        var lost = Losses(money, weights.Values);
        var tied = weights.Values.Zip(lost).Distinct().GroupBy(pair => pair.Second).Any(group => group.Count() > 1);
        long[] reversed = [.. weights.Values.Reverse()];
        return tied || Paired(weights.Values, money.Allocate(weights.Values)).SequenceEqual(Paired(reversed, money.Allocate(reversed)));
    }

    [Property]
    public bool A_zero_weight_beside_others_gets_nothing(Money money, Weights weights) =>
        weights.Values.All(weight => weight == 0)
        || money.Allocate(weights.Values).Zip(weights.Values).All(pair => pair.Second != 0 || pair.First.IsZero);

    [Property]
    public bool Both_overloads_give_the_same_parts(Money money, Weights weights)
    {
        var parts = new Money[weights.Values.Length];
        money.Allocate(weights.Values, parts);
        return parts.SequenceEqual(money.Allocate(weights.Values));
    }

    [Property]
    public bool A_split_is_an_allocation_by_equal_weights(Money money, byte others)
    {
        var parts = others + 1;
        return money.Split(parts).SequenceEqual(money.Allocate([.. Enumerable.Repeat(7L, parts)]));
    }

    private static IEnumerable<long> MinorUnits(IEnumerable<Money> parts) => parts.Select(part => part.MinorUnits);

    private static IEnumerable<BigInteger> Losses(Money money, long[] weights)
    {
        var total = NaiveShares.Sum(weights);
        return weights.Select(weight => total.IsZero ? 0 : BigInteger.Abs((BigInteger)money.MinorUnits * weight % total));
    }
}
