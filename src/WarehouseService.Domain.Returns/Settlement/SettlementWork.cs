using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>One settlement being made, adjustment by adjustment. The return was checked.</summary>
internal sealed class SettlementWork
{
    private readonly PaidOrder _order;
    private readonly RefundedToDate _before;
    private readonly ReturnedGoods _goods;
    private readonly SettlementPolicy _policy;
    private readonly Fault _fault;
    private readonly Money _zero;
    private readonly ImmutableArray<SettledLine>.Builder _lines;
    private readonly ImmutableArray<Adjustment>.Builder _adjustments;
    private Money _sum;

    internal SettlementWork(PaidOrder order, RefundedToDate before, ReturnedGoods goods, SettlementPolicy policy)
    {
        (_order, _before, _goods, _policy) = (order, before, goods, policy);
        _fault = policy.FaultOf(goods.Reason);
        _sum = _zero = Money.Zero(order.Currency);
        _lines = ImmutableArray.CreateBuilder<SettledLine>(goods.Items.Length);
        _adjustments = ImmutableArray.CreateBuilder<Adjustment>(goods.Items.Length + 3);
    }

    private bool IsBuyersFault => _fault == Fault.Buyer;

    internal Settlement Done()
    {
        TakeLines();
        DeductGrades();
        TakeRestockingFees();
        GiveShipping();
        TakeReturnFreight();
        ClawBackFreeShipping();
        return new()
        {
            Lines = _lines.ToImmutable(),
            Adjustments = _adjustments.ToImmutable(),
            Total = _sum.IsNegative ? _zero : _sum,
            Uncollected = _sum.IsNegative ? -_sum : _zero,
        };
    }

    private void TakeLines()
    {
        for (var place = 0; place < _goods.Items.Length; place++)
        {
            var id = _goods.Items[place].Line;
            if (IsFirstOfLine(place))
            {
                var (line, before) = (_order.Line(id)!, _before.Line(id));
                var quantity = QuantityOf(id);
                var shares = new UnitShares(line, before, before.Units, quantity);
                _lines.Add(new()
                {
                    Line = id,
                    Quantity = quantity,
                    Gross = shares.Gross,
                    Tax = shares.Tax,
                    GradeDeduction = _zero,
                    RestockingFee = _zero,
                });
                Adjust(new() { Kind = AdjustmentKind.UnitShares, Line = id, Quantity = quantity, Base = line.Gross, Amount = shares.Gross });
            }
        }
    }

    // Units come back in their order, so an item's are those after the items of its line that are named before it.
    private void DeductGrades()
    {
        if (!IsBuyersFault)
        {
            return;
        }

        for (var at = 0; at < _lines.Count; at++)
        {
            var settled = _lines[at];
            var (line, before) = (_order.Line(settled.Line)!, _before.Line(settled.Line));
            var (next, deduction) = (before.Units, _zero);
            foreach (var item in _goods.Items)
            {
                if (item.Line != settled.Line)
                {
                    continue;
                }

                if (item.Grade is { } grade)
                {
                    deduction += DeductGrade(new(line, before, next, item.Quantity), item, grade);
                }

                next += item.Quantity;
            }

            _lines[at] = deduction.IsZero ? settled : settled with { GradeDeduction = deduction };
        }
    }

    private Money DeductGrade(UnitShares shares, ReturnedItem item, string grade)
    {
        var lost = BasisPoints.Of(BasisPoints.PerWhole - _policy.KeptByGrade[grade].Value);
        var deduction = shares.SharePerUnit(lost);
        Adjust(new()
        {
            Kind = AdjustmentKind.GradeDeduction,
            Line = item.Line,
            Quantity = item.Quantity,
            Grade = grade,
            Base = shares.Gross,
            Rate = lost,
            Rounding = Rounding.HalfUpPerUnit,
            Amount = -deduction,
        });
        return deduction;
    }

    private void TakeRestockingFees()
    {
        if (_policy.RestockingFee is not { } policy || policy.WaivedFor.Contains(_goods.Reason))
        {
            return;
        }

        for (var at = 0; at < _lines.Count; at++)
        {
            var settled = _lines[at];
            var reduced = settled.Gross - settled.GradeDeduction;
            var fee = policy.Rate is { } rate ? reduced.Share(rate) : Lesser(policy.PerUnit!.Value.Prorate(settled.Quantity, 1), reduced);
            _lines[at] = settled with { RestockingFee = fee };
            Adjust(new()
            {
                Kind = AdjustmentKind.RestockingFee,
                Line = settled.Line,
                Quantity = settled.Quantity,
                Base = policy.PerUnit ?? reduced,
                Rate = policy.Rate,
                Rounding = policy.Rate is null ? Rounding.None : Rounding.HalfUp,
                Amount = -fee,
            });
        }
    }

    private void GiveShipping()
    {
        if (GivesShipping())
        {
            var most = _policy.StandardShipping is { } standard ? Lesser(standard, _order.Shipping) : _order.Shipping;
            var left = most - (_before.Shipping ?? _zero);
            if (left.IsPositive)
            {
                Adjust(new() { Kind = AdjustmentKind.OutboundShipping, Base = _order.Shipping, Amount = left });
            }
        }
    }

    private bool GivesShipping() =>
        _policy.ShippingRefund == ShippingRefund.Always
        || (_policy.ShippingRefund == ShippingRefund.SellerFaultOnly && _fault == Fault.Seller)
        || (_policy.ShippingRefund == ShippingRefund.WholeOrderOnly && !IsSomethingKept());

    private void TakeReturnFreight()
    {
        if (_policy.ReturnFreight is { IsPositive: true } freight && _policy.FreightPayerOf(_fault) == FreightPayer.Buyer)
        {
            Adjust(new() { Kind = AdjustmentKind.ReturnFreight, Base = freight, Amount = -freight });
        }
    }

    private void ClawBackFreeShipping()
    {
        if (_policy.FreeShippingClawback is not { } clawback || !IsBuyersFault || _before.FreeShippingClawedBack || !IsSomethingKept())
        {
            return;
        }

        var kept = KeptGross();
        if (kept < clawback.Threshold && _order.Goods() >= clawback.Threshold && clawback.Charge.IsPositive)
        {
            Adjust(new() { Kind = AdjustmentKind.FreeShippingClawback, Base = kept, Amount = -clawback.Charge });
        }
    }

    private bool IsSomethingKept()
    {
        foreach (var line in _order.Lines)
        {
            if (_before.Line(line.Id).Units + QuantityOf(line.Id) < line.Quantity)
            {
                return true;
            }
        }

        return false;
    }

    private Money KeptGross()
    {
        var kept = _zero;
        foreach (var line in _order.Lines)
        {
            var back = _before.Line(line.Id).Units + QuantityOf(line.Id);
            kept += line.Units(back, line.Quantity - back).Gross;
        }

        return kept;
    }

    private int QuantityOf(string line)
    {
        var quantity = 0;
        foreach (var item in _goods.Items)
        {
            quantity += item.Line == line ? item.Quantity : 0;
        }

        return quantity;
    }

    private bool IsFirstOfLine(int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (_goods.Items[i].Line == _goods.Items[place].Line)
            {
                return false;
            }
        }

        return true;
    }

    private void Adjust(Adjustment adjustment)
    {
        _adjustments.Add(_policy.Citations.TryGetValue(adjustment.Kind, out var citation) ? adjustment with { Citation = citation } : adjustment);
        _sum += adjustment.Amount;
    }

    private static Money Lesser(Money one, Money other) => one < other ? one : other;
}
