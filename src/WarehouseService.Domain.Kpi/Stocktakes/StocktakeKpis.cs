using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.LoneEvent<WarehouseService.Domain.Kpi.StocktakeCountedEntry>>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of counts of stock, one row each.</summary>
internal static class StocktakeKpis
{
    internal static KpiTable<LoneEvent<StocktakeCountedEntry>> Table { get; } = new(
        Row.Rate("inventory_accuracy_count", 1, count => YesOrNo(count.Entry, count.Entry.Agent, count.Entry.Counted == count.Entry.Book)),

        Row.Ratio("inventory_accuracy_value", 1, count => ValueRight(count.Entry)));

    // What is missing and what is too much both take from it; below zero if more is wrong than there should be.
    private static Occurrence ValueRight(StocktakeCountedEntry count) => Part(
        count,
        count.Agent,
        checked((count.Book - Math.Abs(count.Counted - count.Book)) * count.UnitCost),
        checked(count.Book * count.UnitCost));
}
