namespace WarehouseService.Domain.Returns;

/// <summary>Whether a return can be settled at all.</summary>
internal static class SettlementCheck
{
    internal static Refusal? ReasonAgainst(ReadOnlySpan<ItemOfLine> items, SettlementPolicy policy)
    {
        if (items.IsEmpty)
        {
            return new(SettlementCodes.NothingReturned);
        }

        foreach (ref readonly var item in items)
        {
            if (ReasonAgainst(item) is { } refusal)
            {
                return refusal;
            }

            if (item.Item.Grade is { } grade && item.Kept is null)
            {
                return new(SettlementCodes.UnknownGrade, ("line", item.Item.Line), ("grade", grade), ("known", policy.KeptByGrade.Keys));
            }
        }

        return null;
    }

    private static Refusal? ReasonAgainst(in ItemOfLine of)
    {
        var item = of.Item;
        if (of.Line is null)
        {
            return new(SettlementCodes.UnknownLine, ("line", item.Line));
        }

        if (item.Quantity < 1)
        {
            return new(SettlementCodes.QuantityNotPositive, ("line", item.Line), ("quantity", item.Quantity));
        }

        var left = of.Line.Quantity - of.Before.Units - of.TakenBefore;
        return item.Quantity > left ? new(SettlementCodes.MoreThanIsLeft, ("line", item.Line), ("quantity", item.Quantity), ("left", left)) : null;
    }
}
