using System.Numerics;
using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

[Properties(Arbitrary = [typeof(MoneyArbitraries)], MaxTest = 2_000)]
public sealed class ProrateLaws
{
    [Property]
    public bool The_naive_definition_gives_the_same_amount_or_both_overflow(Money money, long part, long whole)
    {
        whole = whole > 0 ? whole : 1;
        var expected = NaiveShares.Prorate(money.MinorUnits, part, whole);
        return IsExpected(expected, () => money.Prorate(part, whole));
    }

    [Property]
    public bool A_share_is_prorated_by_ten_thousand(Money money, int rate)
    {
        var expected = NaiveShares.Prorate(money.MinorUnits, rate, 10_000);
        return IsExpected(expected, () => money.Share(BasisPoints.Of(rate)));
    }

    [Property]
    public bool The_whole_is_the_amount_itself(Money money) => money.Share(BasisPoints.Of(10_000)) == money;

    [Theory]
    [InlineData(1, 5_000, 1)]
    [InlineData(-1, 5_000, -1)]
    [InlineData(1, -5_000, -1)]
    [InlineData(1, 4_999, 0)]
    [InlineData(-1, 4_999, 0)]
    [InlineData(3, 5_000, 2)]
    [InlineData(5, 5_000, 3)]
    [InlineData(-5, 5_000, -3)]
    [InlineData(9_999, 1_500, 1_500)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    [InlineData(long.MinValue, 10_000, long.MinValue)]
    public void Halves_go_away_from_zero_and_nothing_else_does(long amount, int rate, long expected) =>
        Assert.Equal(Yuan(expected), Yuan(amount).Share(BasisPoints.Of(rate)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_whole_that_is_not_positive_is_refused(long whole) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Yuan(1).Prorate(1, whole));

    [Fact]
    public void A_share_beyond_64_bits_overflows() =>
        Assert.Throws<OverflowException>(() => Yuan(long.MaxValue).Share(BasisPoints.Of(10_001)));

    [Fact]
    public void Rates_are_equal_ordered_and_printed_by_their_number()
    {
        var (low, high) = (BasisPoints.Of(-5), BasisPoints.Of(1_500));
        Assert.Equal(BasisPoints.Of(1_500), high);
        Assert.Equal(BasisPoints.Of(0), default);
        Assert.True(low < high && low <= high && high > low && high >= low && low.CompareTo(high) < 0);
        Assert.False(high < low || high <= low || low > high || low >= high);
        Assert.Equal("1500 bp", high.ToString());
    }

    private static Money Yuan(long minorUnits) => Money.OfMinor(minorUnits, Currency.Of("CNY"));

    private static bool IsExpected(BigInteger expected, Func<Money> compute)
    {
        try
        {
            return compute().MinorUnits == expected;
        }
        catch (OverflowException)
        {
            return expected < long.MinValue || expected > long.MaxValue;
        }
    }
}
