namespace WarehouseService.Domain.Kpi;

/// <summary>The goods are in stock; the first time counts (<c>receipt.putaway</c>). Immutable and safe for use by many threads.</summary>
public sealed record ReceiptPutAwayEntry : ReceiptEntry
{
    internal override void Apply(ReceiptHistory history) => history.PutAway(this);
}
