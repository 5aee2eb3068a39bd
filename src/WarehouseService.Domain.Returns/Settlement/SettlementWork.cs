using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace WarehouseService.Domain.Returns;

/// <summary>One settlement being made: line by line, each adjustment put where the statement has its kind. The return was checked.</summary>
internal struct SettlementWork
{
    private readonly ItemOfLine[] _items;
    private readonly bool _deductsGrades;
    private readonly RestockingFee? _restocking;
    private readonly Money _zero;
    private readonly SettledLine[] _lines;
    private readonly Adjustment[] _statement;
    private readonly WholeAdjustments _whole;
    private readonly string? _sharesCitation;
    private readonly string? _gradesCitation;
    private readonly string? _feesCitation;
    private int _grades;
    private int _end;
    private Money _sum;

    internal SettlementWork(PaidOrder order, RefundedToDate before, ItemOfLine[] items, ReturnReason reason, SettlementPolicy policy)
    {
        var fault = policy.FaultOf(reason);
        _items = items;
        _deductsGrades = fault == Fault.Buyer;
        _restocking = policy.RestockingFee is { } fee && !fee.WaivedFor.Lists(reason) ? fee : null;
        _sum = _zero = Money.Zero(order.Currency);
        _sharesCitation = policy.CitationOf(AdjustmentKind.UnitShares);
        _gradesCitation = policy.CitationOf(AdjustmentKind.GradeDeduction);
        _feesCitation = policy.CitationOf(AdjustmentKind.RestockingFee);
        _whole = new(order, before, items, policy, fault);
        var (lines, graded) = CountOf(items);
        _lines = new SettledLine[lines];
        _grades = lines;
        _end = lines + (_deductsGrades ? graded : 0);
        _statement = new Adjustment[_end + (_restocking is null ? 0 : lines) + _whole.Count];
    }

    internal Settlement Done()
    {
        SettleLines();
        AdjustWhole(_whole.Shipping);
        AdjustWhole(_whole.Freight);
        AdjustWhole(_whole.Clawback);
        return new()
        {
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(_lines),
            Adjustments = ImmutableCollectionsMarshal.AsImmutableArray(_statement),
            Total = _sum.IsNegative ? _zero : _sum,
            Uncollected = _sum.IsNegative ? -_sum : _zero,
        };
    }

    private void AdjustWhole(in Adjustment? adjustment)
    {
        if (adjustment is { } whole)
        {
            Adjust(_end++, whole);
        }
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
        for (var first = 0; first < _items.Length; first++)
        {
            if (_items[first].IsFirstOfLine)
            {
                SettleLine(place++, first);
            }
        }
    }

    private void SettleLine(int place, int first)
    {
        var (line, before) = (_items[first].Line!, _items[first].Before);
        var quantity = (int)ItemOfLine.TakenOf(line, _items.AsSpan(first));
        var shares = new UnitShares(line, before, before.Units, quantity);
        GiveUnitShares(place, line, shares);
        var deduction = _deductsGrades ? DeductGrades(first, line, before, shares) : _zero;
        var fee = _restocking is null ? _zero : TakeRestockingFee(_restocking, line, shares, deduction);
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
    private Money DeductGrades(int first, PaidLine line, RefundedLine before, in UnitShares ofLine)
    {
        var deduction = _zero;
        var left = ofLine.Count;
        for (var place = first; left > 0; place++)
        {
            ref readonly var item = ref _items[place];
            if (!ReferenceEquals(item.Line, line))
            {
                continue;
            }

            left -= item.Item.Quantity;
            if (item.Kept is { } kept)
            {
                var shares = item.Item.Quantity == ofLine.Count
                    ? ofLine
                    : new UnitShares(line, before, before.Units + (int)item.TakenBefore, item.Item.Quantity);
                deduction += DeductGrade(item.Item, kept, shares);
            }
        }

        return deduction;
    }

    private Money DeductGrade(ReturnedItem item, BasisPoints kept, in UnitShares shares)
    {
        var lost = BasisPoints.Of(BasisPoints.PerWhole - kept.Value);
        var deduction = shares.SharePerUnit(lost);
        Adjust(_grades++, new()
        {
            Kind = AdjustmentKind.GradeDeduction,
            Line = item.Line,
            Quantity = item.Quantity,
            Grade = item.Grade,
            Base = shares.Gross,
            Rate = lost,
            Rounding = Rounding.HalfUpPerUnit,
            Amount = -deduction,
            Citation = _gradesCitation,
        });
        return deduction;
    }

    private Money TakeRestockingFee(RestockingFee policy, PaidLine line, in UnitShares shares, Money deduction)
    {
        var reduced = shares.Gross - deduction;
        var fee = policy.Rate is { } rate ? reduced.Share(rate) : Lesser(policy.PerUnit!.Value.Times(shares.Count), reduced);
        Adjust(_end++, new()
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

    private void Adjust(int place, in Adjustment adjustment)
    {
        _statement[place] = adjustment;
        _sum += adjustment.Amount;
    }

    private static Money Lesser(Money one, Money other) => one < other ? one : other;
}
