namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one shipment.</summary>
internal sealed class ShipmentHistory(OrderShippedEntry departure) : History(departure, departure.Shipment)
{
    internal OrderShippedEntry Departure { get; } = departure;

    internal ShipmentDeliveredEntry? Delivery { get; private set; }

    internal void Deliver(ShipmentDeliveredEntry delivery) => Delivery ??= delivery;

    internal void AddFacts(FactSink facts) => ShipmentKpis.Table.AddFacts(this, facts);
}
