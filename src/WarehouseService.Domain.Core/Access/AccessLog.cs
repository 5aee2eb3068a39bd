using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>The access log in a store: one small record an entry, beside the records that it is about.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class AccessLog : IAccessLog
{
    /// <summary>The kind of its records, for those who audit them.</summary>
    public const string Kind = AccessEntryFormat.Kind;

    private static readonly Actor Writer = Actor.System("access-log");
    private readonly IAggregateStore _store;
    private readonly IClock _clock;

    /// <summary>The access log of a store.</summary>
    /// <param name="store">Where entries are.</param>
    /// <param name="clock">Says when an entry is written down.</param>
    public AccessLog(IAggregateStore store, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">Something else stands in the entry's place.</exception>
    public async Task RecordAsync(AccessEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var batch = BatchOf(entry, IdOf(entry));
        if (await _store.CommitAsync(batch, cancellationToken).ConfigureAwait(false) is Conflict conflict)
        {
            throw new InvalidOperationException($"{conflict.Key} is kept for an entry of the access log, but holds something else.");
        }
    }

    /// <inheritdoc />
    public async Task<Page<AccessEntry>> ListAsync(
        AccessFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var page = await _store.QueryAsync(AccessEntryFormat.FilterOf(filter), cursor, max, cancellationToken).ConfigureAwait(false);
        return new() { Items = [.. page.Items.Select(AccessEntryFormat.Read)], Next = page.Next };
    }

    // Made from everything that the entry says: whoever writes it again finds it there.
    private static string IdOf(AccessEntry entry) => new CanonicalBytes()
        .Add(entry.CommandId).Add(entry.Actor.ToString()).Add(entry.At)
        .Add(entry.Tried).Add(entry.Kind).Add(entry.Id).Add(entry.Customer)
        .Add(entry.IsEntitled?.ToString()).Add(entry.RefusedWith)
        .Hash();

    private Batch BatchOf(AccessEntry entry, string id)
    {
        var payload = AccessEntryFormat.Write(entry);
        return new()
        {
            CommandId = id,
            Digest = id,
            Commits =
            [
                new()
                {
                    Expected = 0,
                    Document = new()
                    {
                        Key = new(entry.Tenant, AccessEntryFormat.Kind, id),
                        Version = 1,
                        Payload = payload,
                        Index = AccessEntryFormat.Index(entry),
                    },
                    Event = new()
                    {
                        Version = 1,
                        Type = "recorded",
                        Payload = payload,
                        Occurred = entry.At,
                        Recorded = Instant.FromUnixTimeTicks(_clock.GetCurrentInstant().ToUnixTimeTicks()),
                        Actor = Writer.ToString(),
                        CommandId = id,
                    },
                },
            ],
        };
    }
}
