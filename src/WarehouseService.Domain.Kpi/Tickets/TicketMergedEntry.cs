namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The ticket went into another (<c>ticket.merged</c>) and counts in no ticket KPI but <c>tickets_merged</c>. Immutable and safe for use
/// by many threads.
/// </summary>
public sealed record TicketMergedEntry : TicketEntry
{
    /// <summary>The id of the ticket that took it over.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Into { get; init => field = Check.Text(value, nameof(Into)); }

    internal override void Apply(TicketHistory history) => history.Merge(this);
}
