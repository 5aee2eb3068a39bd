namespace WarehouseService.Domain.Returns.Tests.Laws;

/// <summary>A settlement reckoned unit by unit, as a clerk would with a list of units and a pencil.</summary>
internal sealed class NaiveSettlement
{
    private readonly List<(string Line, Money Worth, string? Grade)> _back = [];
    private readonly List<(string Line, Money Paid)> _kept = [];

    internal NaiveSettlement(SettlementQuestion question)
    {
        var (sale, before, goods, policy) = question;
        var order = PaidOrder.Of(sale);
        var zero = Money.Zero(order.Currency);
        foreach (var line in order.Lines)
        {
            var units = line.Gross.Split(line.Quantity);
            var grades = goods.Items.Where(item => item.Line == line.Id).SelectMany(item => Enumerable.Repeat(item.Grade, item.Quantity)).ToList();
            var past = before.Line(line.Id);
            for (var unit = past.Units; unit < line.Quantity; unit++)
            {
                if (unit - past.Units < grades.Count)
                {
                    _back.Add((line.Id, units[unit] - past.GivenForKept.GetValueOrDefault(unit, zero), grades[unit - past.Units]));
                }
                else
                {
                    _kept.Add((line.Id, units[unit]));
                }
            }
        }

        var fault = policy.FaultOf(goods.Reason);
        Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(zero, (sum, amount) => sum + amount);
        Money Half(Money amount, int rate) => Money.OfMinor((long)Math.Round(amount.MinorUnits * (decimal)rate / 10_000m, MidpointRounding.AwayFromZero), amount.Currency);

        Shares = Sum(_back.Select(unit => unit.Worth));
        var deductions = _back.Select(unit => (unit.Line, Amount: fault == Fault.Buyer && unit.Grade is { } grade ? Half(unit.Worth, 10_000 - policy.KeptByGrade[grade].Value) : zero)).ToList();
        Deductions = Sum(deductions.Select(deduction => deduction.Amount));
        Fees = Sum(_back.Select(unit => unit.Line).Distinct().Select(line =>
        {
            var reduced = Sum(_back.Where(unit => unit.Line == line).Select(unit => unit.Worth)) - Sum(deductions.Where(deduction => deduction.Line == line).Select(deduction => deduction.Amount));
            var each = policy.RestockingFee is not { } fee || fee.WaivedFor.Contains(goods.Reason) ? zero
                : fee.Rate is { } rate ? Half(reduced, rate.Value)
                : Sum(_back.Where(unit => unit.Line == line).Select(_ => fee.PerUnit!.Value));
            return each < reduced ? each : reduced;
        }));
        var givesShipping = policy.ShippingRefund.Name switch
        {
            "always" => true,
            "whole_order_only" => _kept.Count == 0,
            "seller_fault_only" => fault == Fault.Seller,
            _ => false,
        };
        var most = policy.StandardShipping is { } standard && standard < order.Shipping ? standard : order.Shipping;
        var left = most - (before.Shipping ?? zero);
        Shipping = givesShipping && left > zero ? left : zero;
        Freight = policy.FreightPayerOf(fault) == FreightPayer.Buyer ? policy.ReturnFreight ?? zero : zero;
        var claws = policy.FreeShippingClawback is { } clawback && fault == Fault.Buyer && !before.FreeShippingClawedBack && _kept.Count > 0
            && order.Goods() >= clawback.Threshold && Sum(_kept.Select(unit => unit.Paid)) < clawback.Threshold;
        Clawback = claws ? policy.FreeShippingClawback!.Charge : zero;
    }

    internal Money Shares { get; }

    internal Money Deductions { get; }

    internal Money Fees { get; }

    internal Money Shipping { get; }

    internal Money Freight { get; }

    internal Money Clawback { get; }
}
