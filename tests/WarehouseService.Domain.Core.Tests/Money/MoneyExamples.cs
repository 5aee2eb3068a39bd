using System.Globalization;

namespace WarehouseService.Domain.Core.Tests;

public sealed class MoneyExamples
{
    private static readonly Currency Cny = Currency.Of("CNY");
    private static readonly Currency Eur = Currency.Of("EUR");

    [Theory]
    [InlineData(12_345, "CNY", "123.45 CNY")]
    [InlineData(-12_345, "CNY", "-123.45 CNY")]
    [InlineData(0, "CNY", "0.00 CNY")]
    [InlineData(-5, "CNY", "-0.05 CNY")]
    [InlineData(100, "CNY", "1.00 CNY")]
    [InlineData(12_345, "JPY", "12345 JPY")]
    [InlineData(0, "JPY", "0 JPY")]
    [InlineData(12_345, "BHD", "12.345 BHD")]
    [InlineData(12_345, "CLF", "1.2345 CLF")]
    [InlineData(long.MinValue, "CNY", "-92233720368547758.08 CNY")]
    [InlineData(long.MaxValue, "JPY", "9223372036854775807 JPY")]
    public void An_amount_prints_and_reads_as(long minorUnits, string code, string text)
    {
        var money = Money.OfMinor(minorUnits, Currency.Of(code));
        Assert.Equal(text, money.ToString());
        Assert.Equal(money, Money.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("123.45")]
    [InlineData("CNY")]
    [InlineData(" CNY")]
    [InlineData("- CNY")]
    [InlineData(".45 CNY")]
    [InlineData("123 CNY")]
    [InlineData("123.4 CNY")]
    [InlineData("123.450 CNY")]
    [InlineData("12.345 CNY")]
    [InlineData("1.2.3 CNY")]
    [InlineData("1,234.56 CNY")]
    [InlineData("0123.45 CNY")]
    [InlineData("+123.45 CNY")]
    [InlineData("-0.00 CNY")]
    [InlineData("123.45 cny")]
    [InlineData("123.45 XYZ")]
    [InlineData("123.45  CNY")]
    [InlineData("123.45 CNY ")]
    [InlineData(" 123.45 CNY")]
    [InlineData("123.45\u00A0CNY")]
    [InlineData("１２３.45 CNY")]
    [InlineData("123. JPY")]
    [InlineData("123.0 JPY")]
    [InlineData("92233720368547758.08 CNY")]
    [InlineData("no money")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.Equal(default, money);
        var thrown = Assert.Throws<FormatException>(() => Money.Parse(text));
        Assert.Contains($"'{text}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_no_text()
    {
        Assert.False(Money.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
    }

    [Fact]
    public void The_ambient_culture_changes_no_text()
    {
        var ambient = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal("-1234.56 EUR", Money.OfMinor(-123_456, Eur).ToString());
            Assert.Equal(Money.OfMinor(-123_456, Eur), Money.Parse("-1234.56 EUR"));
        }
        finally
        {
            CultureInfo.CurrentCulture = ambient;
        }
    }

    [Theory]
    [InlineData("123.45", "CNY", 12_345)]
    [InlineData("123.4500000", "CNY", 12_345)]
    [InlineData("-7", "CNY", -700)]
    [InlineData("123", "JPY", 123)]
    [InlineData("0.001", "BHD", 1)]
    [InlineData("92233720368547758.07", "CNY", long.MaxValue)]
    [InlineData("-92233720368547758.08", "CNY", long.MinValue)]
    public void Major_units_are_taken_as_they_are(string majorUnits, string code, long minorUnits) =>
        Assert.Equal(Money.OfMinor(minorUnits, Currency.Of(code)), Money.OfMajor(Decimal(majorUnits), Currency.Of(code)));

    [Theory]
    [InlineData("123.455", "CNY")]
    [InlineData("0.0000000000000000000000000001", "CNY")]
    [InlineData("0.5", "JPY")]
    [InlineData("0.0005", "BHD")]
    public void Major_units_finer_than_the_currency_are_refused(string majorUnits, string code)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Money.OfMajor(Decimal(majorUnits), Currency.Of(code)));
        Assert.Equal("majorUnits", thrown.ParamName);
        Assert.Contains(majorUnits, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(code, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    [InlineData("79228162514264337593543950335")]
    public void Major_units_beyond_64_bits_are_refused(string majorUnits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMajor(Decimal(majorUnits), Cny));

    public static TheoryData<Func<Money, Money, object>> WhatNeedsOneCurrency() => new(
        (a, b) => a + b, (a, b) => a - b, (a, b) => a < b, (a, b) => a > b, (a, b) => a <= b, (a, b) => a >= b, (a, b) => a.CompareTo(b));

    [Theory]
    [MemberData(nameof(WhatNeedsOneCurrency))]
    public void Currencies_do_not_mix_and_the_refusal_names_both(Func<Money, Money, object> operation)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => operation(Money.OfMinor(100, Cny), Money.OfMinor(100, Eur)));
        Assert.Contains("1.00 CNY", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("1.00 EUR", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_much_of_another_currency_is_not_equal() => Assert.NotEqual(Money.Zero(Cny), Money.Zero(Eur));

    [Fact]
    public void The_default_equals_itself_and_prints_but_is_not_zero()
    {
        Assert.Equal(default(Money), default(Money));
        Assert.NotEqual(Money.Zero(Cny), default);
        Assert.Equal("no money", default(Money).ToString());
    }

    public static TheoryData<Func<Money, object>> AnyUse() => new(
        none => none.Currency, none => none.MinorUnits, none => none.MajorUnits,
        none => none.IsZero, none => none.IsPositive, none => none.IsNegative,
        none => -none, none => none + none, none => none - none,
        none => none + Money.Zero(Cny), none => Money.Zero(Cny) - none,
        none => none < Money.Zero(Cny), none => none.CompareTo(none),
        none => none.Allocate([1]), none => none.Split(1), none => none.Prorate(1, 1), none => none.Share(BasisPoints.Of(1)));

    [Theory]
    [MemberData(nameof(AnyUse))]
    public void Any_other_use_of_the_default_is_refused(Func<Money, object> use)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => use(default));
        Assert.Contains("default(Money)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_needs_a_currency()
    {
        Assert.Throws<ArgumentNullException>("currency", () => Money.OfMinor(1, null!));
        Assert.Throws<ArgumentNullException>("currency", () => Money.OfMajor(1, null!));
        Assert.Throws<ArgumentNullException>("currency", () => Money.Zero(null!));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
