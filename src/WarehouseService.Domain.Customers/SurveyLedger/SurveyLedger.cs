using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>
/// What one customer was asked so far: a small record beside the surveys, written by whoever schedules, sends or ends one. So there is one survey
/// for each resolution of a ticket, however many are scheduled at once, and nobody is asked within the quiet period by accident.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SurveyLedger : IState<SurveyLedgerStatus>
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <inheritdoc />
    public SurveyLedgerStatus Status { get; init; } = SurveyLedgerStatus.Kept;

    /// <summary>One entry for each ticket about which a survey was scheduled.</summary>
    public ImmutableArray<SurveyLedgerEntry> Entries { get; init; } = [];

    /// <summary>The survey last scheduled about a ticket; null if there is none.</summary>
    public string? LatestOf(string ticket) => EntryOf(ticket)?.Survey;

    /// <summary>The survey that is scheduled, sent or answered about one resolution of a ticket; null if there is none.</summary>
    public string? SurveyOf(string ticket, int cycle) => EntryOf(ticket) is { IsFree: false } entry && entry.Cycle == cycle ? entry.Survey : null;

    /// <summary>Whether a survey about another ticket was sent less than a period ago.</summary>
    public bool WasAskedAboutAnother(string ticket, Instant at, Duration period) =>
        Entries.Any(entry => entry.Ticket != ticket && entry.LastSentAt is { } sentAt && at - sentAt < period);

    internal SurveyLedgerEntry? EntryOf(string ticket) => Entries.FirstOrDefault(entry => entry.Ticket == ticket);

    internal SurveyLedger With(SurveyLedgerEntry entry) => this with
    {
        Entries = EntryOf(entry.Ticket) is { } former ? Entries.Replace(former, entry) : Entries.Add(entry),
    };
}
