namespace WarehouseService.Domain.Kpi;

/// <summary>A shipment of the order left (<c>order.shipped</c>). Immutable and safe for use by many threads.</summary>
public sealed record OrderShippedEntry : OrderEntry
{
    /// <summary>The id of the shipment.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Shipment { get; init => field = Check.Text(value, nameof(Shipment)); }

    /// <summary>How many units it holds. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Units { get; init => field = Check.NotNegative(value, nameof(Units)); }

    /// <summary>Whether it is the last of the order; the first that says so counts.</summary>
    public required bool IsFinal { get; init; }

    internal override void Apply(OrderHistories histories) => histories.Ship(this);
}
