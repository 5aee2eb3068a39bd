namespace WarehouseService.Domain.Kpi;

/// <summary>Returned goods arrived (<c>return.received</c>). It changes nothing. Immutable and safe for use by many threads.</summary>
public sealed record ReturnReceivedEntry : OrderEntry
{
    /// <summary>The id of the return.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Return { get; init => field = Check.Text(value, nameof(Return)); }

    internal override void Apply(OrderHistories histories)
    {
    }
}
