namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket is open again; a reopen of an open one does nothing (<c>ticket.reopened</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketReopenedEntry : TicketEntry
{
    internal override void Apply(TicketHistory history) => history.Reopen(this);
}
