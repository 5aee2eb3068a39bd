using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

[Properties(Arbitrary = [typeof(MoneyArbitraries)], MaxTest = 1_000)]
public sealed class MoneyLaws
{
    [Property]
    public bool Sums_are_exact_or_overflow(long left, long right, Currency currency) =>
        IsExact((BigInteger)left + right, () => Money.OfMinor(left, currency) + Money.OfMinor(right, currency));

    [Property]
    public bool Differences_are_exact_or_overflow(long left, long right, Currency currency) =>
        IsExact((BigInteger)left - right, () => Money.OfMinor(left, currency) - Money.OfMinor(right, currency));

    [Property]
    public bool Opposites_are_exact_or_overflow(Money money) => IsExact(-(BigInteger)money.MinorUnits, () => -money);

    [Property]
    public bool Amounts_of_one_currency_are_ordered_as_their_minor_units(long left, long right, Currency currency)
    {
        var (a, b) = (Money.OfMinor(left, currency), Money.OfMinor(right, currency));
        return Math.Sign(a.CompareTo(b)) == left.CompareTo(right)
            && a < b == left < right && a > b == left > right && a <= b == left <= right && a >= b == left >= right
            && a == b == (left == right);
    }

    [Property]
    public bool The_sign_is_that_of_the_minor_units(Money money) =>
        (money.IsNegative, money.IsZero, money.IsPositive) == (money.MinorUnits < 0, money.MinorUnits == 0, money.MinorUnits > 0);

    [Property]
    public bool Major_units_lead_back_to_the_amount(Money money) => Money.OfMajor(money.MajorUnits, money.Currency) == money;

    [Property]
    public bool Text_leads_back_to_the_amount(Money money) =>
        Money.Parse(money.ToString()) == money && Money.TryParse(money.ToString(), out var parsed) && parsed == money;

    [Property]
    public bool Text_has_exactly_the_decimals_of_the_currency(Money money)
    {
        var number = money.ToString().Split(' ')[0];
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        return decimals == money.Currency.Exponent
            && BigInteger.Parse(number.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) == money.MinorUnits;
    }

    private static bool IsExact(BigInteger expected, Func<Money> compute)
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
