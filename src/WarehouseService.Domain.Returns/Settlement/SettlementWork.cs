using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace WarehouseService.Domain.Returns;

/// <summary>One settlement being made: line by line, each adjustment put where the statement has its kind. The return was checked.</summary>
internal sealed class SettlementWork
{
    private readonly PaidOrder _order;
    private readonly RefundedToDate _before;
    private readonly ItemOfLine[] _items;
    private readonly SettlementPolicy _policy;
    private readonly Fault _fault;
    private readonly RestockingFee? _restocking;
    private readonly Money _zero;
    private readonly SettledLine[] _lines;
    private readonly Adjustment[] _statement;
    private readonly string? _sharesCitation;
    private readonly string? _gradesCitation;
    private readonly string? _feesCitation;
    private int _grades;
    private int _end;
    private Money _sum;

    internal SettlementWork(PaidOrder order, RefundedToDate before, ItemOfLine[] items, ReturnReason reason, SettlementPolicy policy)
    {
        (_order, _before, _items, _policy) = (order, before, items, policy);
        _fault = policy.FaultOf(reason);
        _restocking = policy.RestockingFee is { } fee && !fee.WaivedFor.Lists(reason) ? fee : null;
        _sum = _zero = Money.Zero(order.Currency);
        _sharesCitation = CitationOf(AdjustmentKind.UnitShares);
        _gradesCitation = CitationOf(AdjustmentKind.GradeDeduction);
        _feesCitation = CitationOf(AdjustmentKind.RestockingFee);
        var (lines, graded) = CountOf(items);
        _lines = new SettledLine[lines];
        _grades = lines;
        _end = lines + (DeductsGrades ? graded : 0) + (_restocking is null ? 0 : lines);
        _statement = new Adjustment[_end + 3];
    }

    private bool DeductsGrades => _fault == Fault.Buyer;

    internal Settlement Done()
    {
        SettleLines();
        GiveShipping();
        TakeReturnFreight();
        ClawBackFreeShipping();
        return new()
        {
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(_lines),
            Adjustments = [.. _statement.AsSpan(0, _end)],
            Total = _sum.IsNegative ? _zero : _sum,
            Uncollected = _sum.IsNegative ? -_sum : _zero,
        };
    }

    private static (int Lines, int Graded) CountOf(ReadOnlySpan<ItemOfLine> items)
    {
        var (lines, graded) = (0, 0);
        foreach (ref readonly var item in items)
        {
            lines += item.IsFirstOfLine ? 1 : 0;
            graded += item.Item.Grade is null ? 0 : 1;
        }

        return (lines, graded);
    }

    private void SettleLines()
    {
        var place = 0;
        foreach (ref readonly var item in _items.AsSpan())
        {
            if (item.IsFirstOfLine)
            {
                SettleLine(place++, item.Line!, item.Before);
            }
        }
    }

    private void SettleLine(int place, PaidLine line, RefundedLine before)
    {
        var quantity = (int)ItemOfLine.TakenOf(line, _items);
        var shares = new UnitShares(line, before, before.Units, quantity);
        GiveUnitShares(place, line, shares);
        var deduction = DeductsGrades ? DeductGrades(line, before, shares) : _zero;
        var fee = _restocking is null ? _zero : TakeRestockingFee(_restocking, _end - _lines.Length + place, line, shares, deduction);
        _lines[place] = new()
        {
            Line = line.Id,
            Quantity = quantity,
            Gross = shares.Gross,
            Tax = shares.Tax,
            GradeDeduction = deduction,
            RestockingFee = fee,
        };
    }

    private void GiveUnitShares(int place, PaidLine line, in UnitShares shares) => Adjust(place, new()
    {
        Kind = AdjustmentKind.UnitShares,
        Line = line.Id,
        Quantity = shares.Count,
        Base = line.Gross,
        Amount = shares.Gross,
        Citation = _sharesCitation,
    });

    // Units come back in their order, so an item's are those after the items of its line that are named before it.
    private Money DeductGrades(PaidLine line, RefundedLine before, in UnitShares ofLine)
    {
        var deduction = _zero;
        foreach (ref readonly var item in _items.AsSpan())
        {
            if (ReferenceEquals(item.Line, line) && item.Item.Grade is { } grade)
            {
                var shares = item.Item.Quantity == ofLine.Count
                    ? ofLine
                    : new UnitShares(line, before, before.Units + (int)item.TakenBefore, item.Item.Quantity);
                deduction += DeductGrade(item.Item, grade, shares);
            }
        }

        return deduction;
    }

    private Money DeductGrade(ReturnedItem item, string grade, in UnitShares shares)
    {
        var lost = BasisPoints.Of(BasisPoints.PerWhole - _policy.KeptByGrade[grade].Value);
        var deduction = shares.SharePerUnit(lost);
        Adjust(_grades++, new()
        {
            Kind = AdjustmentKind.GradeDeduction,
            Line = item.Line,
            Quantity = item.Quantity,
            Grade = grade,
            Base = shares.Gross,
            Rate = lost,
            Rounding = Rounding.HalfUpPerUnit,
            Amount = -deduction,
            Citation = _gradesCitation,
        });
        return deduction;
    }

    private Money TakeRestockingFee(RestockingFee policy, int place, PaidLine line, in UnitShares shares, Money deduction)
    {
        var reduced = shares.Gross - deduction;
        var fee = policy.Rate is { } rate ? reduced.Share(rate) : Lesser(policy.PerUnit!.Value.Times(shares.Count), reduced);
        Adjust(place, new()
        {
            Kind = AdjustmentKind.RestockingFee,
            Line = line.Id,
            Quantity = shares.Count,
            Base = policy.PerUnit ?? reduced,
            Rate = policy.Rate,
            Rounding = policy.Rate is null ? Rounding.None : Rounding.HalfUp,
            Amount = -fee,
            Citation = _feesCitation,
        });
        return fee;
    }

    private void GiveShipping()
    {
        if (GivesShipping())
        {
            var most = _policy.StandardShipping is { } standard ? Lesser(standard, _order.Shipping) : _order.Shipping;
            var left = most - (_before.Shipping ?? _zero);
            if (left.IsPositive)
            {
                AdjustWhole(AdjustmentKind.OutboundShipping, _order.Shipping, left);
            }
        }
    }

    private void TakeReturnFreight()
    {
        if (_policy.ReturnFreight is { IsPositive: true } freight && _policy.FreightPayerOf(_fault) == FreightPayer.Buyer)
        {
            AdjustWhole(AdjustmentKind.ReturnFreight, freight, -freight);
        }
    }

    private void ClawBackFreeShipping()
    {
        if (_policy.FreeShippingClawback is not { } clawback || _fault != Fault.Buyer || _before.FreeShippingClawedBack || !IsSomethingKept())
        {
            return;
        }

        var kept = KeptGross();
        if (kept < clawback.Threshold && _order.Goods() >= clawback.Threshold && clawback.Charge.IsPositive)
        {
            AdjustWhole(AdjustmentKind.FreeShippingClawback, kept, -clawback.Charge);
        }
    }

    private bool GivesShipping() =>
        _policy.ShippingRefund == ShippingRefund.Always
        || (_policy.ShippingRefund == ShippingRefund.SellerFaultOnly && _fault == Fault.Seller)
        || (_policy.ShippingRefund == ShippingRefund.WholeOrderOnly && !IsSomethingKept());

    private bool IsSomethingKept()
    {
        foreach (var line in _order.Lines)
        {
            if (_before.Line(line.Id).Units + ItemOfLine.TakenOf(line, _items) < line.Quantity)
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
            var back = _before.Line(line.Id).Units + (int)ItemOfLine.TakenOf(line, _items);
            kept += line.Units(back, line.Quantity - back).Gross;
        }

        return kept;
    }

    private string? CitationOf(AdjustmentKind kind) => _policy.Citations.GetValueOrDefault(kind);

    private void AdjustWhole(AdjustmentKind kind, Money @base, Money amount) =>
        Adjust(_end++, new() { Kind = kind, Base = @base, Amount = amount, Citation = CitationOf(kind) });

    private void Adjust(int place, Adjustment adjustment)
    {
        _statement[place] = adjustment;
        _sum += adjustment.Amount;
    }

    private static Money Lesser(Money one, Money other) => one < other ? one : other;
}
