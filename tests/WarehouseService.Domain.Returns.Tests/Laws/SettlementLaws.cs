using FsCheck.Xunit;

namespace WarehouseService.Domain.Returns.Tests.Laws;

[Properties(Arbitrary = [typeof(SaleArbitraries)], MaxTest = 2_000)]
public sealed class SettlementLaws
{
    private static readonly SettlementPolicy GivesAll = new() { ShippingRefund = ShippingRefund.Always };

    [Property]
    public bool What_was_paid_is_lines_less_discounts_with_tax_and_shipping(SoundSale sound)
    {
        var (sale, order) = (sound.Sale, PaidOrder.Of(sound.Sale));
        decimal Sum(Func<SaleLine, Money?> amount) => sale.Lines.Sum(line => amount(line)?.MajorUnits ?? 0);
        var goods = sale.Lines.Sum(line => line.LineTotal?.MajorUnits ?? (line.UnitPrice!.Value.MajorUnits * line.Quantity))
            - Sum(line => line.Discount) - (sale.OrderDiscount?.MajorUnits ?? 0);
        var tax = Sum(line => line.Tax) + (sale.OrderTax?.MajorUnits ?? 0) + (sale.Shipping?.Tax?.MajorUnits ?? 0);
        var shipping = (sale.Shipping?.Charged.MajorUnits ?? 0) - (sale.Shipping?.Discount?.MajorUnits ?? 0);
        return order.Total().MajorUnits == goods + shipping + (sale.TaxIncluded ? 0 : tax);
    }

    [Property]
    public bool Units_of_a_line_are_its_gross_and_tax_split_evenly(SoundSale sound) => PaidOrder.Of(sound.Sale).Lines.All(line =>
        Enumerable.Range(0, line.Quantity).All(unit => line.Unit(unit) == (line.Gross.Split(line.Quantity)[unit], line.Tax.Split(line.Quantity)[unit])));

    [Property]
    public bool Any_order_of_partial_returns_ends_at_exactly_what_was_paid_tax_too(WholeReturn whole)
    {
        var order = PaidOrder.Of(whole.Sale);
        var (before, money, tax) = (RefundedToDate.Nothing, Money.Zero(order.Currency), Money.Zero(order.Currency));
        foreach (var goods in whole.Returns)
        {
            var settlement = Settlement.Of(order, before, goods, GivesAll).Value;
            (before, money) = (settlement.After(before), money + settlement.Total);
            tax = settlement.Lines.Aggregate(tax, (sum, line) => sum + line.Tax);
        }

        return money == order.Total() && tax == order.Lines.Aggregate(Money.Zero(order.Currency), (sum, line) => sum + line.Tax);
    }

    [Property]
    public bool Every_adjustment_is_what_a_clerk_reckons_unit_by_unit(SettlementQuestion question)
    {
        var settlement = Settle(question);
        var naive = new NaiveSettlement(question);
        return (settlement.Sum(AdjustmentKind.UnitShares), settlement.Sum(AdjustmentKind.GradeDeduction), settlement.Sum(AdjustmentKind.RestockingFee),
                settlement.Sum(AdjustmentKind.OutboundShipping), settlement.Sum(AdjustmentKind.ReturnFreight), settlement.Sum(AdjustmentKind.FreeShippingClawback))
            == (naive.Shares, -naive.Deductions, -naive.Fees, naive.Shipping, -naive.Freight, -naive.Clawback);
    }

    [Property]
    public bool The_statement_sums_to_what_comes_back_less_what_is_uncollected(SettlementQuestion question)
    {
        var settlement = Settle(question);
        var sum = settlement.Adjustments.Aggregate(Money.Zero(settlement.Total.Currency), (sum, adjustment) => sum + adjustment.Amount);
        return sum == settlement.Total - settlement.Uncollected && (settlement.Total.IsZero || settlement.Uncollected.IsZero);
    }

    [Property]
    public bool Nothing_is_negative_and_nothing_above_what_is_left(SettlementQuestion question)
    {
        var (order, settlement) = (PaidOrder.Of(question.Sale), Settle(question));
        var left = order.Lines.Aggregate(order.Shipping - question.Before.Shipping!.Value, (sum, line) =>
        {
            var past = question.Before.Line(line.Id);
            return past.GivenForKept.Values.Aggregate(sum + line.Units(past.Units, line.Quantity - past.Units).Gross, (rest, given) => rest - given);
        });
        return !settlement.Total.IsNegative && !settlement.Uncollected.IsNegative && settlement.Total <= left
            && settlement.Lines.All(line => !line.Refund().IsNegative && !line.Gross.IsNegative && !line.Tax.IsNegative);
    }

    [Property]
    public bool A_statement_is_in_the_order_of_its_kinds(SettlementQuestion question)
    {
        var kinds = Settle(question).Adjustments.Select(adjustment => adjustment.Kind.Value).ToList();
        return kinds.SequenceEqual(kinds.Order());
    }

    [Property]
    public bool Money_given_inside_a_unit_ends_at_exactly_its_tax(SoundSale sound, byte[] slices)
    {
        var unit = PaidOrder.Of(sound.Sale).Lines[0].Unit(0);
        if (unit.Tax > unit.Gross)
        {
            return true;
        }

        var (refunded, tax) = (Money.Zero(unit.Gross.Currency), Money.Zero(unit.Gross.Currency));
        foreach (var slice in slices.Select(slice => Money.OfMinor(slice, unit.Gross.Currency)).Where(slice => slice.IsPositive))
        {
            var amount = slice < unit.Gross - refunded ? slice : unit.Gross - refunded;
            var part = PartialTax.Next(unit, refunded, amount);
            if (part.IsNegative || part > amount)
            {
                return false;
            }

            (refunded, tax) = (refunded + amount, tax + part);
        }

        return tax + PartialTax.Next(unit, refunded, unit.Gross - refunded) == unit.Tax || unit.Gross.IsZero;
    }

    private static Settlement Settle(SettlementQuestion question) =>
        Settlement.Of(PaidOrder.Of(question.Sale), question.Before, question.Goods, question.Policy).Value;
}
