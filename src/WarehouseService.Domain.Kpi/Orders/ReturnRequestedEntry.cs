namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The customer asked to return goods; what happened to the return before is ignored (<c>return.requested</c>). Immutable and safe for use by many
/// threads.
/// </summary>
public sealed record ReturnRequestedEntry : OrderEntry
{
    /// <summary>The id of the return.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Return { get; init => field = Check.Text(value, nameof(Return)); }

    internal override void Apply(OrderHistories histories) => histories.RequestReturn(this);
}
