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
    public static Task<IReadOnlyList<OrderEntry>> ReadAsync(
        Refund refund, IAsyncEnumerable<HistoryEntry<Refund>> history, string site, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refund);
        return LogTelling.TellAsync(history, entry => Told(refund, entry, site), cancellationToken);
    }

    private static OrderEntry? Told(Refund refund, HistoryEntry<Refund> entry, string site) =>
        entry.Event is RefundSettled && refund.Goods is { Case: var @case }
            ? new RefundPaidEntry
            {
                EventId = LogTelling.EntryId(refund.Id, entry.Stamp.Version), OccurredAt = entry.Stamp.At, RecordedAt = entry.Recorded, Site = site,
                Agent = refund.ProposedBy.Agent(), Order = refund.Order, Return = @case,
            }
            : null;
}
