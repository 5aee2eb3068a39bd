namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket was opened in error and counts in no KPI (<c>ticket.cancelled</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketCancelledEntry : TicketEntry
{
    internal override void Apply(TicketHistory history) => history.Withdraw(this);
}
