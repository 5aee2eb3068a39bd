namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The order was cancelled (<c>order.cancelled</c>): nobody waits for it to leave in time. Immutable and safe for use by many threads.
/// </summary>
public sealed record OrderCancelledEntry : OrderEntry
{
    internal override void Apply(OrderHistories histories) => histories.Cancel(this);
}
