namespace WarehouseService.Domain.Returns;

/// <summary>An item of a return with the line that it is of.</summary>
/// <param name="Item">The item.</param>
/// <param name="Line">What was paid for its line; null if the order has no such line.</param>
/// <param name="Before">How far the line came back before.</param>
/// <param name="TakenBefore">How many units of the line the items before it take.</param>
/// <param name="Kept">How much of its value the grade leaves; null if it has none, or one that the policy does not know.</param>
internal readonly record struct ItemOfLine(ReturnedItem Item, PaidLine? Line, RefundedLine Before, long TakenBefore, BasisPoints? Kept)
{
    internal bool IsFirstOfLine => TakenBefore == 0;

    internal static ItemOfLine[] All(PaidOrder order, RefundedToDate before, ReturnedGoods goods, SettlementPolicy policy)
    {
        var items = new ItemOfLine[goods.Items.Length];
        var next = 0;
        for (var place = 0; place < items.Length; place++)
        {
            var item = goods.Items[place];
            var line = LineOf(order, item.Line, ref next);
            items[place] = new(item, line, before.Line(item.Line), TakenOf(line, items.AsSpan(0, place)), KeptOf(item, policy));
        }

        return items;
    }

    // Returns mostly name lines in the order's own order: the search begins behind the line that was found last.
    private static PaidLine? LineOf(PaidOrder order, string id, ref int next)
    {
        var lines = order.Lines;
        for (var tried = 0; tried < lines.Length; tried++)
        {
            next = next < lines.Length ? next : 0;
            var line = lines[next++];
            if (line.Id == id)
            {
                return line;
            }
        }

        return null;
    }

    private static BasisPoints? KeptOf(ReturnedItem item, SettlementPolicy policy) =>
        item.Grade is { } grade && policy.KeptByGrade.TryGetValue(grade, out var kept) ? kept : null;

    /// <summary>How many units of a line items take.</summary>
    internal static long TakenOf(PaidLine? line, ReadOnlySpan<ItemOfLine> items)
    {
        long taken = 0;
        foreach (ref readonly var item in items)
        {
            taken += ReferenceEquals(item.Line, line) ? item.Item.Quantity : 0;
        }

        return taken;
    }
}
