using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// What is alive on a ticket: its unfinished tasks and complaints. A small record of its own, written by whoever begins or ends one,
/// and fenced by whoever needs that there is none; so neither moves the ticket.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketLinks : IState<TicketLinksStatus>
{
    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <inheritdoc />
    public TicketLinksStatus Status { get; init; } = TicketLinksStatus.Kept;

    /// <summary>What is alive, in the order in which it began.</summary>
    public ImmutableArray<TicketLink> Live { get; init; } = [];
}
