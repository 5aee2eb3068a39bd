using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain;

/// <summary>Tells what happened to refunds of returned goods as the neutral log from which KPIs are computed. Safe for use by many threads.</summary>
public static class RefundLog
{
    /// <summary>The log of one refund: paid, which counts for the person who proposed it.</summary>
    /// <param name="refund">The refund as it is now.</param>
    /// <param name="history">Everything that happened to it, in order.</param>
    /// <param name="site">The site under which it counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The entry; none if it was not paid, or is for no goods that came back.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The site is blank.</exception>
    public static async Task<IReadOnlyList<OrderEntry>> ReadAsync(
        Refund refund, IAsyncEnumerable<HistoryEntry<Refund>> history, string site, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refund);
        ArgumentNullException.ThrowIfNull(history);
        var log = new List<OrderEntry>();
        await foreach (var entry in history.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Event is RefundSettled && refund.Goods is { Case: var @case })
            {
                log.Add(new RefundPaidEntry
                {
                    EventId = LogAgents.EntryId(refund.Id, entry.Stamp.Version), OccurredAt = entry.Stamp.At, RecordedAt = entry.Recorded, Site = site,
                    Agent = refund.ProposedBy.Agent(), Order = refund.Order, Return = @case,
                });
            }
        }

        return log;
    }
}
