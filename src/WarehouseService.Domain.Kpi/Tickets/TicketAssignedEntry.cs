namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket has a new owner, the entry's agent; none if that is empty (<c>ticket.assigned</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketAssignedEntry : TicketEntry
{
    internal override void Apply(TicketHistory history) => history.Assign(this);
}
