namespace WarehouseService.Domain.Returns;

/// <summary>What a settlement adds or takes for the return as a whole. The return was checked.</summary>
internal readonly struct WholeAdjustments
{
    private readonly PaidOrder _order;
    private readonly RefundedToDate _before;
    private readonly ItemOfLine[] _items;
    private readonly SettlementPolicy _policy;
    private readonly Fault _fault;

    internal WholeAdjustments(PaidOrder order, RefundedToDate before, ItemOfLine[] items, SettlementPolicy policy, Fault fault)
    {
        (_order, _before, _items, _policy, _fault) = (order, before, items, policy, fault);
        (Shipping, Freight, Clawback) = (GiveShipping(), TakeReturnFreight(), ClawBackFreeShipping());
    }

    /// <summary>Shipping that comes back; null for none.</summary>
    internal Adjustment? Shipping { get; }

    /// <summary>The freight of sending back that the buyer bears; null for none.</summary>
    internal Adjustment? Freight { get; }

    /// <summary>Shipping that was free and no longer is; null for none.</summary>
    internal Adjustment? Clawback { get; }

    internal int Count => (Shipping is null ? 0 : 1) + (Freight is null ? 0 : 1) + (Clawback is null ? 0 : 1);

    private Adjustment? GiveShipping()
    {
        if (!GivesShipping())
        {
            return null;
        }

        var most = _policy.StandardShipping is { } standard && standard < _order.Shipping ? standard : _order.Shipping;
        var left = _before.Shipping is { } given ? most - given : most;
        return left.IsPositive ? Of(AdjustmentKind.OutboundShipping, _order.Shipping, left) : null;
    }

    private Adjustment? TakeReturnFreight() =>
        _policy.ReturnFreight is { IsPositive: true } freight && _policy.FreightPayerOf(_fault) == FreightPayer.Buyer
            ? Of(AdjustmentKind.ReturnFreight, freight, -freight)
            : null;

    private Adjustment? ClawBackFreeShipping()
    {
        if (_policy.FreeShippingClawback is not { } clawback || _fault != Fault.Buyer || _before.FreeShippingClawedBack || !IsSomethingKept())
        {
            return null;
        }

        var kept = KeptGross();
        return kept < clawback.Threshold && _order.Goods() >= clawback.Threshold && clawback.Charge.IsPositive
            ? Of(AdjustmentKind.FreeShippingClawback, kept, -clawback.Charge)
            : null;
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
        var kept = Money.Zero(_order.Currency);
        foreach (var line in _order.Lines)
        {
            var back = _before.Line(line.Id).Units + (int)ItemOfLine.TakenOf(line, _items);
            kept += line.Units(back, line.Quantity - back).Gross;
        }

        return kept;
    }

    private Adjustment Of(AdjustmentKind kind, Money @base, Money amount) =>
        new() { Kind = kind, Base = @base, Amount = amount, Citation = _policy.CitationOf(kind) };
}
