namespace WarehouseService.Domain.Kpi;

/// <summary>Sorts a log that fits into memory by entity. A larger one is better sorted where it is stored. Safe for use by many threads.</summary>
public static class LogEntities
{
    /// <summary>
    /// The entries of each entity, its retractions among them. Entries keep their order; retractions of events that are not in
    /// <paramref name="log"/> are left out.
    /// </summary>
    /// <param name="log">Entries in any order.</param>
    /// <returns>One list an entity, in the order in which the entities first appear.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<IReadOnlyList<LogEntry>> Of(IEnumerable<LogEntry> log)
    {
        ArgumentNullException.ThrowIfNull(log);

        var entries = log.ToList();
        var owners = new Dictionary<string, EntityKey>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Entity is { } entity)
            {
                owners[entry.EventId] = entity;
            }
        }

        EntityKey? OwnerOf(LogEntry entry) =>
            entry is not EventRetractedEntry retraction ? entry.Entity
            : owners.TryGetValue(retraction.Target, out var owner) ? owner
            : null;

        return [.. entries.GroupBy(OwnerOf).Where(group => group.Key is not null).Select(group => group.ToList())];
    }
}
