namespace WarehouseService.Domain.Kpi;

/// <summary>An event of one order (订单), of its shipments or its returns. Immutable and safe for use by many threads.</summary>
public abstract record OrderEntry : LogEntry
{
    private protected OrderEntry()
    {
    }

    /// <summary>The id of the order.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Order { get; init => field = Check.Text(value, nameof(Order)); }

    internal override EntityKey? Entity => new(EntityFamily.Orders, Order);

    internal abstract void Apply(OrderHistories histories);
}
