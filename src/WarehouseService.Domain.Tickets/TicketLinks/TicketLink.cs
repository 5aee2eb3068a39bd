namespace WarehouseService.Domain.Tickets;

/// <summary>Something alive on a ticket.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketLink
{
    /// <summary>What it is.</summary>
    public required TicketLinkKind Kind { get; init; }

    /// <summary>Its record, for example <c>task/7</c>.</summary>
    public required string To { get; init; }

    /// <summary>The department that works on it; only tasks have one.</summary>
    public Role? Department { get; init; }
}
