namespace WarehouseService.Domain.Kpi;

/// <summary>The file was closed (<c>ticket.closed</c>). It decides no KPI: only solving ends the work on a ticket. Immutable and safe for
/// use by many threads.</summary>
public sealed record TicketClosedEntry : TicketEntry
{
    internal override void Apply(TicketHistory history)
    {
        // Only solved and reopened change whether a ticket is open.
    }
}
