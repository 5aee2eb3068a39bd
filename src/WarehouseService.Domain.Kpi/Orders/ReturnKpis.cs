using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.ReturnHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPI of returns.</summary>
internal static class ReturnKpis
{
    internal static KpiTable<ReturnHistory> Table { get; } = new(
        Row.Duration("refund_time", 1, one => one.Refund is { } refund
            ? Lasting(refund, refund.Agent, refund.OccurredAt - one.Request.OccurredAt)
            : null));
}
