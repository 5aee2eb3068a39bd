namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket was handed to a higher level (<c>ticket.escalated</c>). Immutable and safe for use by many threads.</summary>
public sealed record TicketEscalatedEntry : TicketEntry
{
    /// <summary>The level that it was handed to, in the words of the exporting system; <see langword="null"/> if unknown.</summary>
    public string? Level { get; init; }

    internal override void Apply(TicketHistory history) => history.Escalate(this);
}
