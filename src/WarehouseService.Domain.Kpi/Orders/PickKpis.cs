using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.LoneEvent<WarehouseService.Domain.Kpi.OrderPickedEntry>>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPI of picks.</summary>
internal static class PickKpis
{
    internal static KpiTable<LoneEvent<OrderPickedEntry>> Table { get; } = new(
        Row.Rate("pick_accuracy", 1, pick => Part(pick.Entry, pick.Entry.Agent, pick.Entry.LinesRight, pick.Entry.Lines)));
}
