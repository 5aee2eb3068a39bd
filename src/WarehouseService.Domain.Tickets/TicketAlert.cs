using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>A message to whom a warning or an escalation level concerns: what a host delivers by its own means, once.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketAlert
{
    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>What fell due, and whom it concerns.</summary>
    public required RaisedAlert Raised { get; init; }

    /// <summary>When it was raised.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>The ticket's owner then; null if nobody was.</summary>
    public Actor? Owner { get; init; }

    /// <summary>The ticket's priority then.</summary>
    public required Priority Priority { get; init; }

    /// <summary>When the measure's target was or will be used up; null if it is not running.</summary>
    public Instant? Due { get; init; }
}
