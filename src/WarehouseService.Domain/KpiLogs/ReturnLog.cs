using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain;

/// <summary>Tells what happened to returns as the neutral log from which KPIs are computed. Safe for use by many threads.</summary>
public static class ReturnLog
{
    /// <summary>The log of one return: requested, and each parcel that was received.</summary>
    /// <param name="return">The case as it is now.</param>
    /// <param name="history">Everything that happened to it, in order.</param>
    /// <param name="site">The site under which it counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The entries, in order.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The site is blank.</exception>
    public static Task<IReadOnlyList<OrderEntry>> ReadAsync(
        ReturnCase @return, IAsyncEnumerable<HistoryEntry<ReturnCase>> history, string site, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@return);
        return LogTelling.TellAsync(history, entry => Told(@return, entry, site), cancellationToken);
    }

    private static OrderEntry? Told(ReturnCase @return, HistoryEntry<ReturnCase> entry, string site)
    {
        var (id, at, agent) = (LogTelling.EntryId(@return.Id, entry.Stamp.Version), entry.Stamp.At, entry.Stamp.By.Agent());
        return entry.Event switch
        {
            ReturnRequested => new ReturnRequestedEntry
            { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Order = @return.Order, Return = @return.Id },
            ParcelReceived => new ReturnReceivedEntry
            { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Order = @return.Order, Return = @return.Id },
            _ => null,
        };
    }
}
