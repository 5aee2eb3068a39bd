namespace WarehouseService.Domain.Kpi;

/// <summary>The agent solved the ticket; a solve of a solved ticket does nothing (<c>ticket.solved</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketSolvedEntry : TicketEntry
{
    internal override void Apply(TicketHistory history) => history.Solve(this);
}
