namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket waits no longer; if it was not held, nothing changes (<c>ticket.released</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketReleasedEntry : TicketEntry
{
    internal override void Apply(TicketHistory history) => history.TakeOffHold(this);
}
