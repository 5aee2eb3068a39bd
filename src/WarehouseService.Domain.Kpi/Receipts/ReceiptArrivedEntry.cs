namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The goods arrived at the dock (<c>receipt.arrived</c>); what happened to the receipt before is ignored. Immutable and safe for use by many
/// threads.
/// </summary>
public sealed record ReceiptArrivedEntry : ReceiptEntry
{
    internal override void Apply(ReceiptHistory history)
    {
    }
}
