namespace WarehouseService.Domain.Returns;

/// <summary>Whether a return can be settled at all.</summary>
internal static class SettlementCheck
{
    internal static Refusal? ReasonAgainst(PaidOrder order, RefundedToDate before, ReturnedGoods goods, SettlementPolicy policy)
    {
        if (goods.Items.IsEmpty)
        {
            return new(SettlementCodes.NothingReturned);
        }

        for (var place = 0; place < goods.Items.Length; place++)
        {
            var item = goods.Items[place];
            if (ReasonAgainst(order.Line(item.Line), before.Line(item.Line), item, TakenBefore(goods, place)) is { } refusal)
            {
                return refusal;
            }

            if (item.Grade is { } grade && !policy.KeptByGrade.ContainsKey(grade))
            {
                return new(SettlementCodes.UnknownGrade, ("line", item.Line), ("grade", grade), ("known", policy.KeptByGrade.Keys));
            }
        }

        return null;
    }

    private static Refusal? ReasonAgainst(PaidLine? line, RefundedLine before, ReturnedItem item, long taken)
    {
        if (line is null)
        {
            return new(SettlementCodes.UnknownLine, ("line", item.Line));
        }

        if (item.Quantity < 1)
        {
            return new(SettlementCodes.QuantityNotPositive, ("line", item.Line), ("quantity", item.Quantity));
        }

        var left = line.Quantity - before.Units - taken;
        return item.Quantity > left ? new(SettlementCodes.MoreThanIsLeft, ("line", item.Line), ("quantity", item.Quantity), ("left", left)) : null;
    }

    private static long TakenBefore(ReturnedGoods goods, int place)
    {
        long taken = 0;
        for (var i = 0; i < place; i++)
        {
            taken += goods.Items[i].Line == goods.Items[place].Line ? goods.Items[i].Quantity : 0;
        }

        return taken;
    }
}
