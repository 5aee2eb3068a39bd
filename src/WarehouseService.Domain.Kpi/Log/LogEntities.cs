using System.Runtime.InteropServices;

namespace WarehouseService.Domain.Kpi;

/// <summary>Sorts a log that fits into memory by entity. A larger one is better sorted where it is stored. Safe for use by many threads.</summary>
public static class LogEntities
{
    private const int None = -1;

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

        var entries = log.ToArray();
        var owners = OwnersOfRetracted(entries);
        var numbers = new Dictionary<EntityKey, int>();
        var sizes = new List<int>();
        var entityOf = new int[entries.Length];
        for (var place = 0; place < entries.Length; place++)
        {
            entityOf[place] = OwnerOf(entries[place], owners) is { } owner ? NumberOf(owner, numbers, sizes) : None;
            if (entityOf[place] != None)
            {
                sizes[entityOf[place]]++;
            }
        }

        return Sorted(entries, entityOf, sizes);
    }

    private static int NumberOf(EntityKey entity, Dictionary<EntityKey, int> numbers, List<int> sizes)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, entity, out var isKnown);
        if (!isKnown)
        {
            number = sizes.Count;
            sizes.Add(0);
        }

        return number;
    }

    // One array holds all: a list of each entity would take twice the memory, in small pieces.
    private static IReadOnlyList<LogEntry>[] Sorted(LogEntry[] entries, int[] entityOf, List<int> sizes)
    {
        var sorted = new LogEntry[sizes.Sum()];
        var entities = new IReadOnlyList<LogEntry>[sizes.Count];
        var free = new int[sizes.Count];
        var start = 0;
        for (var entity = 0; entity < entities.Length; entity++)
        {
            entities[entity] = new ArraySegment<LogEntry>(sorted, start, sizes[entity]);
            free[entity] = start;
            start += sizes[entity];
        }

        for (var place = 0; place < entries.Length; place++)
        {
            if (entityOf[place] != None)
            {
                sorted[free[entityOf[place]]++] = entries[place];
            }
        }

        return entities;
    }

    private static Dictionary<string, EntityKey> OwnersOfRetracted(LogEntry[] entries)
    {
        var owners = new Dictionary<string, EntityKey>(StringComparer.Ordinal);
        var retractions = Array.FindAll(entries, entry => entry is EventRetractedEntry);
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
