using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What decisions on a <see cref="Ticket"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketKnowledge
{
    /// <summary>The ticket's policy; the one in force, for a ticket that is opened.</summary>
    public TicketPolicy Policy { get; init; } = TicketPolicy.Default;

    /// <summary>What a ticket is promised that is opened, or whose promises are renewed: the policy in force.</summary>
    public SlaPolicy Sla { get; init; } = SlaPolicy.Default;

    /// <summary>The hours that the policies name.</summary>
    public Calendars Calendars { get; init; } = Calendars.None;

    /// <summary>What the customer of such a ticket was promised. Advice: a moment old.</summary>
    public CustomerTerms CustomerTerms { get; init; } = new();

    /// <summary>Whether the customer's file is active. Advice: a moment old.</summary>
    public bool CustomerIsActive { get; init; } = true;

    /// <summary>Whether there is the ticket that an opened one follows up. Tickets are never removed: it stays true.</summary>
    public bool FollowedTicketExists { get; init; }

    /// <summary>Whether the recipient belongs to the customer. Advice: a moment old.</summary>
    public bool RecipientIsTheirs { get; init; } = true;

    /// <summary>What is alive on the ticket: tasks, complaints and children. Fenced: it still holds when the decision is committed.</summary>
    public ImmutableArray<CaseLink> Links { get; init; } = [];

    /// <summary>When a window is over; null if it never is.</summary>
    internal Instant? WindowOver(Instant start, Duration window) => Calendars[Policy.Calendar].Add(start, window).OrNull;
}
