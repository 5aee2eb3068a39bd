namespace WarehouseService.Domain.Kpi;

/// <summary>The agent paid the refund of a return; the first counts (<c>refund.paid</c>). Immutable and safe for use by many threads.</summary>
public sealed record RefundPaidEntry : OrderEntry
{
    /// <summary>The id of the return.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Return { get; init => field = Check.Text(value, nameof(Return)); }

    internal override void Apply(OrderHistories histories) => histories.PayRefund(this);
}
