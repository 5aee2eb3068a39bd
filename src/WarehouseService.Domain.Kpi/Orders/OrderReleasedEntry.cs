namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The agent released the order to the warehouse; the first counts (<c>order.released</c>). Immutable and safe for use by many threads.
/// </summary>
public sealed record OrderReleasedEntry : OrderEntry
{
    internal override void Apply(OrderHistories histories) => histories.Release(this);
}
