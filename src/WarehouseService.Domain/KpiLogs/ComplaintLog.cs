using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain;

/// <summary>Tells what happened to complaints as the neutral log from which KPIs are computed. Safe for use by many threads.</summary>
public static class ComplaintLog
{
    /// <summary>
    /// The log of one complaint: received, acknowledged, resolved when the customer is first told a decision, withdrawn. An outcome that an appeal
    /// changes later does not resolve it a second time.
    /// </summary>
    /// <param name="complaint">The complaint as it is now: its root cause is told as the cause, and its severity.</param>
    /// <param name="history">Everything that happened to it, in order.</param>
    /// <param name="site">The site under which it counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The entries, in order.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The site is blank.</exception>
    public static Task<IReadOnlyList<ComplaintEntry>> ReadAsync(
        Complaint complaint, IAsyncEnumerable<HistoryEntry<Complaint>> history, string site, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ComplaintOutcome? outcome = null;
        return LogTelling.TellAsync(
            history,
            entry =>
            {
                outcome = entry.Event is ComplaintDecided decided ? decided.Outcome : outcome;
                return Told(complaint, entry, outcome, site);
            },
            cancellationToken);
    }

    private static ComplaintEntry? Told(Complaint complaint, HistoryEntry<Complaint> entry, ComplaintOutcome? outcome, string site)
    {
        var (id, at, agent) = (LogTelling.EntryId(complaint.Id, entry.Stamp.Version), entry.Stamp.At, entry.Stamp.By.Agent());
        return entry.Event switch
        {
            ComplaintFiled => new ComplaintReceivedEntry
            {
                EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Complaint = complaint.Id,
                Cause = complaint.RootCause?.Name, Severity = complaint.Severity?.Name,
            },
            ComplaintAcknowledged => new ComplaintAcknowledgedEntry
            { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Complaint = complaint.Id },
            DecisionCommunicated => new ComplaintResolvedEntry
            { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Complaint = complaint.Id, Outcome = Word(outcome) },
            ComplaintWithdrawn => new ComplaintWithdrawnEntry
            { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Complaint = complaint.Id },
            _ => null,
        };
    }

    private static string? Word(ComplaintOutcome? outcome) =>
        outcome == ComplaintOutcome.Upheld ? "upheld"
        : outcome == ComplaintOutcome.PartlyUpheld ? "partly"
        : outcome == ComplaintOutcome.NotUpheld ? "rejected"
        : null;
}
