namespace WarehouseService.Domain.Core.Tests;

public sealed class CurrencyExamples
{
    [Theory]
    [InlineData("CNY", "156", 2)]
    [InlineData("USD", "840", 2)]
    [InlineData("JPY", "392", 0)]
    [InlineData("KRW", "410", 0)]
    [InlineData("BHD", "048", 3)]
    [InlineData("KWD", "414", 3)]
    [InlineData("CLF", "990", 4)]
    [InlineData("UYW", "927", 4)]
    [InlineData("XCG", "532", 2)]
    public void A_currency_has_the_numbers_of_the_standard(string code, string numericCode, int exponent)
    {
        var currency = Currency.Of(code);
        Assert.Equal((code, numericCode, exponent), (currency.Code, currency.NumericCode, currency.Exponent));
        Assert.Equal(code, currency.ToString());
    }

    [Fact]
    public void The_exponents_other_than_two_are_those_of_the_standard()
    {
        Assert.Equal("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", WithExponent(0));
        Assert.Equal("BHD IQD JOD KWD LYD OMR TND", WithExponent(3));
        Assert.Equal("CLF UYW", WithExponent(4));
        Assert.All(Currency.All, currency => Assert.InRange(currency.Exponent, 0, 4));

        static string WithExponent(int exponent) => string.Join(' ', Currency.All.Where(currency => currency.Exponent == exponent));
    }

    [Fact]
    public void List_one_has_165_currencies_with_a_minor_unit_in_order_of_code_and_none_twice()
    {
        string[] codes = [.. Currency.All.Select(currency => currency.Code)];
        Assert.Equal(165, codes.Length);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.Equal(165, Currency.All.Select(currency => currency.NumericCode).Distinct().Count());
        Assert.All(Currency.All, currency =>
        {
            Assert.Matches("^[A-Z]{3}$", currency.Code);
            Assert.Matches("^[0-9]{3}$", currency.NumericCode);
        });
    }

    [Fact]
    public void Every_currency_is_found_by_its_code_as_the_one_instance() =>
        Assert.All(Currency.All, currency =>
        {
            Assert.Same(currency, Currency.Of(currency.Code));
            Assert.True(Currency.TryOf(currency.Code, out var found));
            Assert.Same(currency, found);
        });

    [Theory]
    [InlineData("")]
    [InlineData("cny")]
    [InlineData("CNY ")]
    [InlineData("RMB")]
    [InlineData("156")]
    [InlineData("XAU")]
    [InlineData("XXX")]
    [InlineData("HRK")]
    [InlineData("BGN")]
    public void An_unknown_metal_or_withdrawn_code_is_refused_by_name(string code)
    {
        Assert.False(Currency.TryOf(code, out var found));
        Assert.Null(found);
        var thrown = Assert.Throws<ArgumentException>(nameof(code), () => Currency.Of(code));
        Assert.Contains($"'{code}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_no_code()
    {
        Assert.False(Currency.TryOf(null, out _));
        Assert.Throws<ArgumentNullException>("code", () => Currency.Of(null!));
    }
}
