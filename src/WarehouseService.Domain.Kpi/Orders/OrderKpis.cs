using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.OrderHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of orders, one row each.</summary>
internal static class OrderKpis
{
    /// <summary>What came in in time and what left in time, together.</summary>
    internal static readonly KpiDefinition InOutEfficiency = new("inout_efficiency", 1, KpiMeasure.Rate, isByAgent: false);

    internal static KpiTable<OrderHistory> Table { get; } = new(
        Row.Duration("order_processing_time", 1, order => order.FirstRelease is { } release
            ? Lasting(release, release.Agent, release.OccurredAt - order.Receipt.OccurredAt)
            : null),

        Row.Duration("order_cycle_time", 1, order => order.FinalShipment is { } shipment
            ? Lasting(shipment, agent: null, shipment.OccurredAt - order.Receipt.OccurredAt)
            : null, isByAgent: false),

        Row.Rate("on_time_ship_rate", 1, ShippedInTime, isByAgent: false),

        Row.Ratio("fill_rate", 1, order => order.FinalShipment is { } shipment
            ? Part(shipment, agent: null, Math.Min(order.UnitsShipped, order.Receipt.Units), order.Receipt.Units)
            : null, isByAgent: false),

        Row.Rate("perfect_order_rate", 1, order => order.LastDelivery is { } delivery
            ? YesOrNo(delivery, agent: null, WasPerfect(order, delivery))
            : null, isByAgent: false),

        Row.Rate("return_rate", 1, order => order.LastDelivery is { } delivery
            ? YesOrNo(delivery, agent: null, order.HasReturns)
            : null, isByAgent: false),

        new(InOutEfficiency, ShippedInTime),

        new(ComplaintKpis.ComplaintsPer1000Orders, order => order.FinalShipment is { } shipment ? Part(shipment, agent: null, 0, 1) : null));

    private static Occurrence? ShippedInTime(OrderHistory order) =>
        order.Receipt.PromisedShipment is { } promised && promised < order.Terms.AsOf && !order.IsCancelled
            ? YesOrNo(order.Receipt, agent: null, order.FinalShipment is { } shipment && shipment.OccurredAt <= promised) with { At = promised }
            : null;

    private static bool WasPerfect(OrderHistory order, ShipmentDeliveredEntry lastDelivery) =>
        order.Receipt.PromisedDelivery is { } promised && lastDelivery.OccurredAt <= promised
        && order.UnitsShipped >= order.Receipt.Units
        && order.Shipments.TrueForAll(shipment => shipment.Delivery is { IsDamaged: false, AreDocumentsRight: true });
}
