namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The receipt was confirmed to the customer; the first counts (<c>complaint.acknowledged</c>). Immutable and safe for use by many threads.
/// </summary>
public sealed record ComplaintAcknowledgedEntry : ComplaintEntry
{
    internal override void Apply(ComplaintHistory history) => history.Acknowledge(this);
}
