namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket waits and its net time stands still, until released; held again, nothing changes (<c>ticket.held</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketHeldEntry : TicketEntry
{
    internal override void Apply(TicketHistory history) => history.PutOnHold(this);
}
