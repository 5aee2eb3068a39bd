using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.ShipmentHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPI of shipments.</summary>
internal static class ShipmentKpis
{
    internal static KpiTable<ShipmentHistory> Table { get; } = new(
        Row.Rate("damage_rate", 1, shipment => shipment.Delivery is { } delivery
            ? YesOrNo(delivery, agent: null, delivery.IsDamaged)
            : null, isByAgent: false));
}
