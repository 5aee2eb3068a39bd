using System.Text.Json;

namespace WarehouseService.Domain.Returns.Tests.Cases;

public sealed class SettlementCaseTests
{
    private const string Sequences = "02-sequences.json";
    private const string Fees = "04-fees-shipping.json";

    public static IEnumerable<object[]> SequenceIds() => CaseFile.IdsOf(Sequences);

    public static IEnumerable<object[]> FeeIds() => CaseFile.IdsOf(Fees);

    [Theory]
    [MemberData(nameof(SequenceIds))]
    public void Returns_one_after_another_give_back_what_is_expected(string id)
    {
        var (input, expected) = CaseFile.Case(Sequences, id);
        var order = CaseOrder.Of(input.GetProperty("order"));
        Assert.Equal(expected.GetProperty("paid_total").GetInt64(), order.Total().MinorUnits);
        foreach (var line in expected.GetProperty("paid_lines").EnumerateObject())
        {
            var paid = order.Line(line.Name)!;
            Assert.Equal(Numbers(line.Value, "gross", "tax", "order_discount_share"), Units(paid.Gross, paid.Tax, paid.OrderDiscountShare));
        }

        var (before, refunded) = (RefundedToDate.Nothing, Money.Zero(order.Currency));
        foreach (var (step, result) in input.GetProperty("steps").EnumerateArray().Zip(expected.GetProperty("steps").EnumerateArray()))
        {
            var policy = new SettlementPolicy
            {
                ShippingRefund = step.GetProperty("shipping").GetString() switch
                {
                    "none" => ShippingRefund.Never,
                    "all" => ShippingRefund.Always,
                    var other => throw new InvalidOperationException($"{other} is not understood."),
                },
            };
            var settlement = Settlement.Of(order, before, CaseOrder.GoodsOf(JsonDocument.Parse($"{{\"items\":{step.GetProperty("items")}}}").RootElement), policy).Value;
            before = settlement.After(before);
            refunded += settlement.Total;
            Assert.Equal(
                result.GetProperty("lines").EnumerateArray().SelectMany(line => Numbers(line, "qty", "gross", "tax", "net")),
                settlement.Lines.SelectMany(line => (long[])[line.Quantity, .. Units(line.Gross, line.Tax, line.Gross - line.Tax)]));
            Assert.All(
                result.GetProperty("lines").EnumerateArray().Zip(settlement.Lines),
                pair => Assert.InRange(pair.Second.Gross.MinorUnits, Fair(pair.First, 0), Fair(pair.First, 1)));
            Assert.Equal(
                Numbers(result, "shipping", "total", "refunded_to_date", "remaining"),
                Units(settlement.Sum(AdjustmentKind.OutboundShipping), settlement.Total, refunded, order.Total() - refunded));
        }
    }

    [Theory]
    [MemberData(nameof(FeeIds))]
    public void Fees_and_shipping_are_what_is_expected(string id)
    {
        var (input, expected) = CaseFile.Case(Fees, id);
        var order = CaseOrder.Of(input.GetProperty("order"));
        var policy = CaseOrder.PolicyOf(input.GetProperty("policy"), order.Currency);
        var settlement = Settlement.Of(order, RefundedToDate.Nothing, CaseOrder.GoodsOf(input.GetProperty("return")), policy).Value;
        Assert.Equal(
            expected.GetProperty("lines").EnumerateArray().SelectMany(line => Numbers(line, "qty", "item_gross", "tax_in_gross", "grade_deduction", "restocking_fee", "refund")),
            settlement.Lines.SelectMany(line => (long[])[line.Quantity, .. Units(line.Gross, line.Tax, line.GradeDeduction, line.RestockingFee, line.Refund())]));
        Assert.Equal(
            Numbers(expected, "shipping_refund", "return_freight_charge", "free_shipping_clawback", "total", "uncollected", "paid_total"),
            Units(
                settlement.Sum(AdjustmentKind.OutboundShipping),
                -settlement.Sum(AdjustmentKind.ReturnFreight),
                -settlement.Sum(AdjustmentKind.FreeShippingClawback),
                settlement.Total,
                settlement.Uncollected,
                order.Total()));
    }

    [Fact]
    public void Slices_of_one_unit_carry_its_tax()
    {
        var (input, expected) = CaseFile.Case("03-partial-tax.json", "PAR-03");
        var currency = Currency.Of("EUR");
        var unit = (Money.OfMinor(input.GetProperty("unit_gross").GetInt64(), currency), Money.OfMinor(input.GetProperty("unit_tax").GetInt64(), currency));
        var refunded = Money.Zero(currency);
        foreach (var (amount, part) in input.GetProperty("partial_amounts").EnumerateArray().Zip(expected.GetProperty("parts").EnumerateArray()))
        {
            var slice = Money.OfMinor(amount.GetInt64(), currency);
            var tax = PartialTax.Next(unit, refunded, slice);
            refunded += slice;
            Assert.Equal(Numbers(part, "amount", "tax", "net"), Units(slice, tax, slice - tax));
        }

        Assert.Equal(expected.GetProperty("remaining").GetInt64(), (unit.Item1 - refunded).MinorUnits);
    }

    private static long Fair(JsonElement line, int end) => line.GetProperty("fair_range")[end].GetInt64();

    private static long[] Numbers(JsonElement item, params string[] names) => [.. names.Select(name => item.GetProperty(name).GetInt64())];

    private static long[] Units(params Money[] amounts) => [.. amounts.Select(amount => amount.MinorUnits)];
}
