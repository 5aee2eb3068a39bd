namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The customer took the complaint back (<c>complaint.withdrawn</c>): it counts as received and for nothing else. Immutable and safe for use by
/// many threads.
/// </summary>
public sealed record ComplaintWithdrawnEntry : ComplaintEntry
{
    internal override void Apply(ComplaintHistory history) => history.Withdraw(this);
}
