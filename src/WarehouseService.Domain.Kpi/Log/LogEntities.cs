using System.Runtime.InteropServices;

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
        var owners = OwnersOfRetracted(entries);
        var entities = new Dictionary<EntityKey, List<LogEntry>?>();
        foreach (var entry in entries)
        {
            if (OwnerOf(entry, owners) is { } owner)
            {
                ref var entity = ref CollectionsMarshal.GetValueRefOrAddDefault(entities, owner, out _);
                (entity ??= []).Add(entry);
            }
        }

        return [.. entities.Values!];
    }

    private static Dictionary<string, EntityKey> OwnersOfRetracted(List<LogEntry> entries)
    {
        var owners = new Dictionary<string, EntityKey>(StringComparer.Ordinal);
        var retractions = entries.FindAll(entry => entry is EventRetractedEntry);
        var targets = retractions.Cast<EventRetractedEntry>().Select(retraction => retraction.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in targets.Count == 0 ? [] : entries)
        {
            if (entry.Entity is { } entity && targets.Contains(entry.EventId))
            {
                owners[entry.EventId] = entity;
            }
        }

        return owners;
    }

    private static EntityKey? OwnerOf(LogEntry entry, Dictionary<string, EntityKey> owners) =>
        entry is not EventRetractedEntry retraction ? entry.Entity
        : owners.TryGetValue(retraction.Target, out var owner) ? owner
        : null;

    /// <summary>
    /// The shard of an entry: all entries of an entity fall into the same, on every machine, so that a log of any length can be sorted by entity in
    /// parts. A retraction names no entity but an event: it must go to every shard, where <see cref="Of"/> leaves it out if it means another.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="shards">How many shards there are; 1 or more.</param>
    /// <returns>The shard, from 0; <see langword="null"/> for a retraction.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shards"/> is less than 1.</exception>
    public static int? ShardOf(LogEntry entry, int shards)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        return entry.Entity is { } entity ? (int)(Scattered(entity.Id) % (uint)shards) : null;
    }

    // FNV-1a (Fowler, Noll, Vo), 32 bits.
    private static uint Scattered(string id)
    {
        var hash = 2_166_136_261;
        foreach (var character in id)
        {
            hash = unchecked((hash ^ character) * 16_777_619);
        }

        return hash;
    }
}
