namespace WarehouseService.Domain.Kpi;

/// <summary>A shipment arrived; the first time counts (<c>shipment.delivered</c>). Immutable and safe for use by many threads.</summary>
public sealed record ShipmentDeliveredEntry : OrderEntry
{
    /// <summary>The id of the shipment.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Shipment { get; init => field = Check.Text(value, nameof(Shipment)); }

    /// <summary>Whether anything in it was damaged.</summary>
    public required bool IsDamaged { get; init; }

    /// <summary>Whether its documents were right.</summary>
    public required bool AreDocumentsRight { get; init; }

    internal override void Apply(OrderHistories histories) => histories.Deliver(this);
}
