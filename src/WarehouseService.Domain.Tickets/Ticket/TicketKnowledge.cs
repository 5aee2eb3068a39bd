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

    /// <summary>The calendar that the ticket's policy names for targets; null if they count elapsed time.</summary>
    public BusinessCalendar? TargetCalendar { get; init; }

    /// <summary>The calendar that the ticket's policy names for windows; null if they count elapsed time.</summary>
    public BusinessCalendar? WindowCalendar { get; init; }

    /// <summary>Whether the customer's file is active. Advice: a moment old.</summary>
    public bool CustomerIsActive { get; init; } = true;

    /// <summary>Whether there is the ticket that an opened one follows up. Tickets are never removed: it stays true.</summary>
    public bool FollowedTicketExists { get; init; }

    /// <summary>Whether the recipient belongs to the customer. Advice: a moment old.</summary>
    public bool RecipientIsTheirs { get; init; } = true;

    /// <summary>What is alive on the ticket: tasks and complaints. Fenced: it still holds when the decision is committed.</summary>
    public ImmutableArray<TicketLink> Links { get; init; } = [];

    /// <summary>When a target is used up; null if it never is.</summary>
    internal Instant? TargetDue(Instant start, Duration target) => After(TargetCalendar, start, target);

    /// <summary>When a window is over; null if it never is.</summary>
    internal Instant? WindowOver(Instant start, Duration window) => After(WindowCalendar, start, window);

    private static Instant? After(BusinessCalendar? calendar, Instant start, Duration amount) =>
        calendar is null ? start + amount : calendar.Add(start, amount).OrNull;
}
