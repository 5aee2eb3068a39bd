namespace WarehouseService.Domain.Kpi;

/// <summary>The five reading rules, in their order: known by, deliveries, retractions, as of, order. Safe for use by many threads.</summary>
public static class LogReader
{
    // Most entities have few events: to compare each with each is faster than to index them.
    private const int Few = 16;

    /// <summary>The events that count, in the order in which they happened.</summary>
    /// <param name="arrived">Entries in any order, second deliveries and retractions among them.</param>
    /// <param name="cut">How much of the log counts.</param>
    /// <returns>Each event once, without what is retracted and without retractions.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<LogEntry> Read(IEnumerable<LogEntry> arrived, LogCut cut)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        ArgumentNullException.ThrowIfNull(cut);

        var entries = arrived.ToList();
        KeepEvents(entries, cut);
        return entries;
    }

    /// <summary>Leaves in a list of entries what <see cref="Read"/> gives.</summary>
    internal static void KeepEvents(List<LogEntry> entries, LogCut cut)
    {
        Remove(entries, cut, static (entry, cut) => entry.RecordedAt > cut.KnownBy);
        if (entries.Count > 1)
        {
            KeepFirstDeliveries(entries);
            RemoveRetracted(entries);
        }

        Remove(entries, cut, static (entry, cut) => entry is EventRetractedEntry || entry.OccurredAt >= cut.AsOf);
        entries.Sort(InOrder);
    }

    // Nothing is allocated, as a predicate that holds the cut would be for every entity.
    private static void Remove(List<LogEntry> entries, LogCut cut, Func<LogEntry, LogCut, bool> isOut)
    {
        var kept = 0;
        for (var place = 0; place < entries.Count; place++)
        {
            if (!isOut(entries[place], cut))
            {
                entries[kept++] = entries[place];
            }
        }

        entries.RemoveRange(kept, entries.Count - kept);
    }

    private static void KeepFirstDeliveries(List<LogEntry> entries)
    {
        if (entries.Count <= Few && AreOnce(entries))
        {
            return;
        }

        var first = new Dictionary<string, LogEntry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!first.TryAdd(entry.EventId, entry) && entry.RecordedAt < first[entry.EventId].RecordedAt)
            {
                first[entry.EventId] = entry;
            }
        }

        entries.Clear();
        entries.AddRange(first.Values);
    }

    private static bool AreOnce(List<LogEntry> entries)
    {
        for (var place = 1; place < entries.Count; place++)
        {
            for (var earlier = 0; earlier < place; earlier++)
            {
                if (entries[earlier].EventId == entries[place].EventId)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void RemoveRetracted(List<LogEntry> entries)
    {
        if (entries.Exists(entry => entry is EventRetractedEntry))
        {
            var retracted = entries.OfType<EventRetractedEntry>().Select(retraction => retraction.Target).ToHashSet(StringComparer.Ordinal);
            entries.RemoveAll(entry => retracted.Contains(entry.EventId));
        }
    }

    // A total order, since an event is there once.
    private static int InOrder(LogEntry left, LogEntry right) =>
        left.OccurredAt.CompareTo(right.OccurredAt) is not 0 and var byInstant ? byInstant : EventIdOrder.Instance.Compare(left.EventId, right.EventId);
}
