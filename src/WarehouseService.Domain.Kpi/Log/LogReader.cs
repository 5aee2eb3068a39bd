namespace WarehouseService.Domain.Kpi;

/// <summary>The five reading rules, in their order: known by, deliveries, retractions, as of, order.</summary>
internal static class LogReader
{
    internal static IEnumerable<LogEntry> Read(IEnumerable<LogEntry> arrived, LogCut cut)
    {
        var known = cut.KnownBy is { } knownBy ? arrived.Where(entry => entry.RecordedAt <= knownBy) : arrived;
        var events = OncePerEvent(known);
        var retracted = events.Values.OfType<EventRetractedEntry>().Select(retraction => retraction.Target).ToHashSet();

        return events.Values
            .Where(entry => entry is not EventRetractedEntry && !retracted.Contains(entry.EventId) && entry.OccurredAt < cut.AsOf)
            .OrderBy(entry => entry.OccurredAt)
            .ThenBy(entry => entry.EventId, EventIdOrder.Instance);
    }

    private static Dictionary<string, LogEntry> OncePerEvent(IEnumerable<LogEntry> deliveries)
    {
        var events = new Dictionary<string, LogEntry>(StringComparer.Ordinal);
        foreach (var delivery in deliveries)
        {
            if (!events.TryGetValue(delivery.EventId, out var kept) || delivery.RecordedAt < kept.RecordedAt)
            {
                events[delivery.EventId] = delivery;
            }
        }

        return events;
    }
}
