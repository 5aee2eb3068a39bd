using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What decisions on a <see cref="Ticket"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketKnowledge
{
    /// <summary>The policy in force, for a ticket that is opened.</summary>
    public TicketPolicy Policy { get; init; } = TicketPolicy.Default;

    /// <summary>The calendar that the ticket's policy names; null if it counts elapsed time.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>Whether the customer's file is active. Advice: a moment old.</summary>
    public bool CustomerIsActive { get; init; } = true;

    /// <summary>Whether there is the ticket that an opened one follows up. Tickets are never removed: it stays true.</summary>
    public bool FollowedTicketExists { get; init; }

    /// <summary>Whether the recipient belongs to the customer. Advice: a moment old.</summary>
    public bool RecipientIsTheirs { get; init; } = true;

    /// <summary>What is alive on the ticket: tasks and complaints. Fenced: it still holds when the decision is committed.</summary>
    public ImmutableArray<TicketLink> Links { get; init; } = [];

    /// <summary>The instant at which an amount of the policy's time is over; null if it never is.</summary>
    internal Instant? After(Instant start, Duration amount) => Calendar is null ? start + amount : Calendar.Add(start, amount).OrNull;
}
