using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>Moves units between lots. Units are never made nor lost by it.</summary>
internal static class GoodsMoves
{
    /// <summary>The lots with up to so many units of those that match changed, in order, and how many were.</summary>
    internal static (ImmutableArray<GoodsLot> Lots, int Moved) Move(
        this ImmutableArray<GoodsLot> lots, int quantity, Func<GoodsLot, bool> which, Func<GoodsLot, GoodsLot> change)
    {
        var after = ImmutableArray.CreateBuilder<GoodsLot>(lots.Length + 1);
        var left = quantity;
        foreach (var lot in lots)
        {
            var taken = which(lot) ? Math.Min(left, lot.Quantity) : 0;
            if (taken > 0)
            {
                after.Add(change(lot with { Quantity = taken }));
                left -= taken;
            }

            if (lot.Quantity > taken)
            {
                after.Add(lot with { Quantity = lot.Quantity - taken });
            }
        }

        return (after.DrainToImmutable(), quantity - left);
    }

    /// <summary>The lots with all that match changed.</summary>
    internal static ImmutableArray<GoodsLot> Change(this ImmutableArray<GoodsLot> lots, Func<GoodsLot, bool> which, Func<GoodsLot, GoodsLot> change) =>
        [.. lots.Select(lot => which(lot) ? change(lot) : lot)];
}
