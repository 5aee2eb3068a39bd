using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>The records of one kind over a store: read by anybody, changed through a desk.</summary>
/// <typeparam name="TState">The records' state.</typeparam>
/// <typeparam name="TStatus">Its statuses.</typeparam>
/// <typeparam name="TKnowledge">What its decisions need beyond the record.</typeparam>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class Repository<TState, TStatus, TKnowledge> : IRepository<TState>
    where TState : class, IState<TStatus>
    where TStatus : class, IStatus
    where TKnowledge : class
{
    private const int JournalPage = 256;
    private readonly IAggregateStore _store;

    /// <summary>The records of a kind in a store.</summary>
    public Repository(IAggregateStore store, RecordFormat<TState> format, Lifecycle<TState, TStatus, TKnowledge> lifecycle)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(lifecycle);
        _store = store;
        Format = format;
        Lifecycle = lifecycle;
    }

    internal RecordFormat<TState> Format { get; }

    internal Lifecycle<TState, TStatus, TKnowledge> Lifecycle { get; }

    /// <inheritdoc />
    public async Task<Versioned<TState>> FindAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        var loaded = await _store.LoadAsync(KeyOf(tenant, id), null, cancellationToken).ConfigureAwait(false);
        return Read(loaded.Document);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<HistoryEntry<TState>> HistoryAsync(
        string tenant, string id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var key = KeyOf(tenant, id);
        ImmutableArray<JournalRecord> page;
        long after = 0;
        do
        {
            page = await _store.ReadJournalAsync(key, after, JournalPage, cancellationToken).ConfigureAwait(false);
            foreach (var record in page)
            {
                after = record.Version;
                yield return new()
                {
                    Event = Format.Read(key, record),
                    Stamp = new(record.Version, record.Occurred, ReadActor(key, record)),
                    Recorded = record.Recorded,
                    CommandId = record.CommandId,
                };
            }
        }
        while (page.Length == JournalPage);
    }

    /// <inheritdoc />
    public async Task<Page<Versioned<TState>>> ListAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        var page = await _store.QueryAsync(filter with { Kind = Format.Kind }, cursor, max, cancellationToken).ConfigureAwait(false);
        return new() { Items = [.. page.Items.Select(document => Read(document))], Next = page.Next };
    }

    /// <summary>One command on one record, as read: a part of a desk's plan.</summary>
    public async Task<Part<TState, TStatus, TKnowledge>> ReadAsync(
        ICommand<TState> command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var loaded = Identifier.IsValid(command.Target)
            ? await _store.LoadAsync(KeyOf(context.Tenant, command.Target), context.CommandId, cancellationToken).ConfigureAwait(false)
            : default;
        return new(this, command, context, Read(loaded.Document), loaded.Receipt);
    }

    /// <summary>A record that a decision reads without touching it: the commit asserts that it did not move.</summary>
    public FencePart<TState> Fence(string id, CommandContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(_store, Format, KeyOf(context.Tenant, id));
    }

    internal AggregateKey KeyOf(string tenant, string id) => new(tenant, Format.Kind, id);

    /// <summary>The state that a record had at a version, made from its journal.</summary>
    internal async Task<TState> AsOfAsync(string tenant, string id, long version, CancellationToken cancellationToken)
    {
        TState? state = null;
        await foreach (var entry in HistoryAsync(tenant, id, cancellationToken).ConfigureAwait(false))
        {
            state = entry.Event.Apply(state, entry.Stamp);
            if (entry.Stamp.Version == version)
            {
                break;
            }
        }

        return state ?? throw new InvalidOperationException($"{KeyOf(tenant, id)} has a receipt for version {version} but no journal.");
    }

    private static Actor ReadActor(AggregateKey key, JournalRecord record)
    {
        try
        {
            return Actor.Parse(record.Actor);
        }
        catch (FormatException unreadable)
        {
            throw new UnreadableRecordException(key, record.Version, unreadable);
        }
    }

    private Versioned<TState> Read(AggregateDocument? document) =>
        document is null ? default : new(Format.Read(document), document.Version, document.Index.Created, document.Index.Updated);
}
