namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one order.</summary>
internal sealed class OrderHistory(OrderReceivedEntry receipt, ReplayTerms terms) : History(receipt, receipt.Order)
{
    internal ReplayTerms Terms { get; } = terms;

    internal OrderReceivedEntry Receipt { get; } = receipt;

    internal OrderReleasedEntry? FirstRelease { get; private set; }

    internal OrderShippedEntry? FinalShipment { get; private set; }

    internal bool IsCancelled { get; private set; }

    internal bool HasReturns { get; private set; }

    internal List<ShipmentHistory> Shipments { get; } = [];

    /// <summary>The arrival of the last shipment; none while one is under way or more are to leave.</summary>
    internal ShipmentDeliveredEntry? LastDelivery =>
        FinalShipment is not null && Shipments.TrueForAll(shipment => shipment.Delivery is not null)
            ? Shipments.MaxBy(shipment => shipment.Delivery!.OccurredAt)?.Delivery
            : null;

    internal long UnitsShipped => Shipments.Sum(shipment => shipment.Departure.Units);

    internal void Release(OrderReleasedEntry release) => FirstRelease ??= release;

    internal void Ship(OrderShippedEntry departure)
    {
        if (Find(departure.Shipment) is null)
        {
            Shipments.Add(new(departure));
        }

        if (departure.IsFinal)
        {
            FinalShipment ??= departure;
        }
    }

    internal void Cancel(OrderCancelledEntry _) => IsCancelled = true;

    internal void Deliver(ShipmentDeliveredEntry delivery) => Find(delivery.Shipment)?.Deliver(delivery);

    internal void RequestReturn() => HasReturns = true;

    internal void AddFacts(FactSink facts)
    {
        OrderKpis.Table.AddFacts(this, facts);
        foreach (var shipment in Shipments)
        {
            shipment.AddFacts(facts);
        }
    }

    private ShipmentHistory? Find(string shipment) => Shipments.Find(known => known.Id == shipment);
}
