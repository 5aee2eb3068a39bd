namespace WarehouseService.Domain.Returns.Tests;

public sealed class SaleTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    private static readonly Sale Sound = new()
    {
        Order = "O1",
        Currency = Euro,
        Lines = [new() { Id = "A", Quantity = 2, UnitPrice = Of(1_000) }, new() { Id = "B", Quantity = 1, UnitPrice = Of(500), Tax = Of(95) }],
        Shipping = new() { Charged = Of(490) },
        Total = Of(3_085),
    };

    private static Money Of(long minorUnits) => Money.OfMinor(minorUnits, Euro);

    private static void HasFault(string expected, Sale sale) => Assert.Equal(expected, Assert.Single(sale.Faults()).ToString());

    private static Sale WithFirst(Func<SaleLine, SaleLine> changed) => Sound with { Lines = [changed(Sound.Lines[0]), Sound.Lines[1]], Total = null };

    [Fact]
    public void A_sale_that_adds_up_has_no_fault() => Assert.Empty(Sound.Faults());

    [Fact]
    public void A_total_that_is_another_than_the_sum_is_a_fault() => HasFault(
        "total is '30.86 EUR'; expected 30.85 EUR, which is what lines, discounts, tax and shipping add up to.", Sound with { Total = Of(3_086) });

    [Fact]
    public void Each_fault_names_its_field_its_value_and_what_would_be_right()
    {
        HasFault("lines[0].quantity is '0'; expected 1 or more.", WithFirst(line => line with { Quantity = 0 }));
        HasFault("lines[0].unit_price is '-0.01 EUR'; expected an amount that is not negative, in the order's currency.", WithFirst(line => line with { UnitPrice = Of(-1) }));
        HasFault("lines[0].unit_price is '1.00 USD'; expected an amount that is not negative, in the order's currency.", WithFirst(line => line with { UnitPrice = Money.OfMinor(100, Currency.Of("USD")) }));
        HasFault("lines[0].unit_price is missing; expected a unit price, or the line's total.", WithFirst(line => line with { UnitPrice = null }));
        HasFault("lines[0].discount is '20.01 EUR'; expected at most what the line costs.", WithFirst(line => line with { Discount = Of(2_001) }));
        HasFault("lines[1].id is 'B'; expected an identifier that no other line has.", WithFirst(line => line with { Id = "B" }));
        HasFault("lines is 'empty'; expected at least one line.", Sound with { Lines = [], Total = null, Shipping = null });
        HasFault("order_discount is '25.01 EUR'; expected at most what the goods cost, 25.00 EUR.", Sound with { OrderDiscount = Of(2_501), Total = null });
        HasFault("lines[1].tax is '0.95 EUR'; expected none, as the order's tax is given.", Sound with { OrderTax = Of(1), Total = null });
        HasFault("shipping.discount is '4.91 EUR'; expected at most what shipping costs.", Sound with { Shipping = new() { Charged = Of(490), Discount = Of(491) }, Total = null });
        HasFault("lines[0].tax is '20.01 EUR'; expected at most what the line costs, as prices include it.", WithFirst(line => line with { Tax = Of(2_001) }) with { TaxIncluded = true });
    }

    [Fact]
    public void Sums_beyond_64_bits_are_a_fault_and_never_wrap() => HasFault(
        "$ is 'too much'; expected amounts whose sums fit in 64 bits of minor units.", WithFirst(line => line with { Quantity = 3, UnitPrice = Of(long.MaxValue / 2) }));

    [Fact]
    public void Freezing_a_faulty_sale_throws_with_every_fault()
    {
        var faulty = Sound with { Order = "", Shipping = new() { Charged = Of(-1) } };
        var thrown = Assert.Throws<ArgumentException>(() => PaidOrder.Of(faulty));
        Assert.All(faulty.Faults(), fault => Assert.Contains(fault.ToString(), thrown.Message, StringComparison.Ordinal));
        Assert.Equal(2, faulty.Faults().Length);
    }
}
