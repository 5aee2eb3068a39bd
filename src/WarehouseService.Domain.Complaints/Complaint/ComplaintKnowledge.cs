using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints;

/// <summary>What decisions on a <see cref="Complaint"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ComplaintKnowledge
{
    /// <summary>The house rules in force, for a complaint that is filed.</summary>
    public ComplaintPolicy Policy { get; init; } = ComplaintPolicy.Default;

    /// <summary>The regime of a complaint that is filed; null if there is no such regime.</summary>
    public HandlingRegime? Regime { get; init; }

    /// <summary>The hours that policy and regime name.</summary>
    public Calendars Calendars { get; init; } = Calendars.None;

    /// <summary>The status of the ticket on which a complaint is filed; null if there is no such ticket. Fenced.</summary>
    public TicketStatus? TicketStatus { get; init; }

    /// <summary>The customer of that ticket; null if there is no such ticket. Fenced.</summary>
    public string? Customer { get; init; }

    /// <summary>The customer's ledger; null if there is none. Fenced or written: it still holds when the decision is committed.</summary>
    public CustomerLedger? Ledger { get; init; }

    /// <summary>The unfinished tasks of the complaint. Fenced.</summary>
    public ImmutableArray<CaseLink> Tasks { get; init; } = [];

    /// <summary>When the appeal of a decision that is communicated now is over; null if it never is.</summary>
    internal Instant? AppealUntil(Complaint complaint, Instant at) => complaint.Regime.AppealWithin is { } within
        ? Calendars[complaint.Regime.Calendar].Add(at, within).OrNull
        : Calendars[complaint.Policy.Calendar].Add(at, complaint.Policy.AppealWithin).OrNull;

    /// <summary>When the wait for the customer's word on a decision that is communicated now is over; null if it never is.</summary>
    internal Instant? CloseAt(Complaint complaint, Instant at) => Calendars[complaint.Policy.Calendar].Add(at, complaint.Policy.CloseAfter).OrNull;
}
