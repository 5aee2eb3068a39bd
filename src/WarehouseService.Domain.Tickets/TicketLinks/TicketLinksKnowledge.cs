namespace WarehouseService.Domain.Tickets;

/// <summary>What decisions on <see cref="TicketLinks"/> need beyond them.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketLinksKnowledge
{
    /// <summary>The ticket's status; null if there is no such ticket. Fenced: it still holds when the decision is committed.</summary>
    public TicketStatus? TicketStatus { get; init; }

    /// <summary>The ticket's customer; null if there is no such ticket.</summary>
    public string? Customer { get; init; }
}
