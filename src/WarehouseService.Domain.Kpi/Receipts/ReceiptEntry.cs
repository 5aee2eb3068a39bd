namespace WarehouseService.Domain.Kpi;

/// <summary>An event of one receipt of goods (收货). Immutable and safe for use by many threads.</summary>
public abstract record ReceiptEntry : LogEntry
{
    private protected ReceiptEntry()
    {
    }

    /// <summary>The id of the receipt.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Receipt { get; init => field = Check.Text(value, nameof(Receipt)); }

    internal override EntityKey? Entity => new(EntityFamily.Receipts, Receipt);

    internal abstract void Apply(ReceiptHistory history);
}
