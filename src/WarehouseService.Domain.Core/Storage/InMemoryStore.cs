using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>A store in memory: complete, exact, and gone with the process. The model that every other store is compared with.</summary>
/// <threadsafety>Thread-safe; one lock, held for the length of a dictionary operation.</threadsafety>
public sealed class InMemoryStore : IAggregateStore, IWorkStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<AggregateKey, Stored> records = [];
    private readonly SortedDictionary<Place, Leased> work = [];
    private long lastToken;

    /// <inheritdoc />
    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        StoreArguments.RequireCommandId(commandId);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult(records.TryGetValue(key, out var stored)
                ? new Loaded { Document = stored.Document, Receipt = commandId is null ? null : stored.Receipts.GetValueOrDefault(commandId) }
                : default);
        }
    }

    /// <inheritdoc />
    public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult((CommitOutcome?)Replayed(batch) ?? (CommitOutcome?)Conflicting(batch) ?? Write(batch));
        }
    }

    /// <inheritdoc />
    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        StoreArguments.RequirePageSize(max);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult(records.TryGetValue(key, out var stored) && after < stored.Journal.Count
                ? [.. stored.Journal.Skip((int)after).Take(max)]
                : ImmutableArray<JournalRecord>.Empty);
        }
    }

    /// <inheritdoc />
    public Task<Page<AggregateDocument>> QueryAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireFilter(filter);
        StoreArguments.RequirePageSize(max);
        var behind = PageCursor.Read(cursor, filter.Order);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var found = records.Values.Select(stored => stored.Document).Where(document => Matches(filter, document))
                .OrderBy(document => PageCursor.TicksOf(filter.Order, document.Index)).ThenBy(document => document.Key.Id, CodePointComparer.Instance)
                .SkipWhile(document => behind is { } last && !IsBehind(last, document))
                .Take(max + 1)
                .ToList();
            var more = found.Count > max;
            return Task.FromResult(new Page<AggregateDocument>
            {
                Items = [.. found.Take(max)],
                Next = more ? new PageCursor(filter.Order, found[max - 1]).ToString() : null,
            });
        }
    }

    /// <inheritdoc />
    public Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        StoreArguments.RequireLease(lease);
        StoreArguments.RequirePageSize(max);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var free = work
                .TakeWhile(item => item.Value.Work.Due <= now)
                .Where(item => item.Key.Key.Tenant == scope.Tenant && (scope.Kind is null || item.Key.Key.Kind == scope.Kind))
                .Where(item => item.Value.Until is not { } until || until <= now)
                .Take(max)
                .ToList();
            foreach (var (place, item) in free)
            {
                work[place] = item with { Token = ++lastToken, Until = now + lease };
            }

            return Task.FromResult(free.Select(item => work[item.Key].Claimed(item.Key.Key)).ToImmutableArray());
        }
    }

    /// <inheritdoc />
    public Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        Identifier.Require(name, nameof(name));
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult(records.GetValueOrDefault(key)?.Work.GetValueOrDefault(name));
        }
    }

    /// <inheritdoc />
    public Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var place = PlaceOf(item.Key, item.Work);
            var held = work.TryGetValue(place, out var leased) && leased.Until is not null && leased.Token == item.Token;
            if (held)
            {
                work.Remove(place);
                records[item.Key].Work.Remove(item.Work.Name);
            }

            return Task.FromResult(held);
        }
    }

    private static Place PlaceOf(AggregateKey key, WorkRecord record) => new(record.Due, key, record.Name);

    private static bool IsBehind(PageCursor last, AggregateDocument document)
    {
        var ticks = PageCursor.TicksOf(last.Order, document.Index);
        return ticks > last.Ticks || (ticks == last.Ticks && CodePointComparer.Instance.Compare(document.Key.Id, last.Id) > 0);
    }

    private static bool Matches(RecordFilter filter, AggregateDocument document)
    {
        var index = document.Index;
        return document.Key.Tenant == filter.Tenant
            && document.Key.Kind == filter.Kind
            && (filter.Statuses.IsEmpty || filter.Statuses.Contains(index.Status))
            && (filter.Queue is null || filter.Queue == index.Queue)
            && (filter.Assignee is null || filter.Assignee == index.Assignee)
            && (filter.Customer is null || filter.Customer == index.Customer)
            && (filter.Priority is null || filter.Priority == index.Priority)
            && (filter.CreatedFrom is not { } from || index.Created >= from)
            && (filter.CreatedBefore is not { } before || index.Created < before)
            && (filter.UpdatedFrom is not { } updated || index.Updated >= updated);
    }

    private AlreadyCommitted? Replayed(Batch batch)
    {
        var receipts = batch.Commits
            .Select(commit => records.GetValueOrDefault(commit.Document.Key)?.Receipts.GetValueOrDefault(batch.CommandId))
            .OfType<Receipt>()
            .ToImmutableArray();
        if (receipts.IsEmpty)
        {
            return null;
        }

        return receipts.Length == batch.Commits.Length
            ? new AlreadyCommitted { Receipts = receipts }
            : throw new InvalidOperationException($"Only some of the batch's records know the command id '{batch.CommandId}'.");
    }

    private Conflict? Conflicting(Batch batch)
    {
        var asserted = batch.Commits.Select(commit => (commit.Document.Key, commit.Expected))
            .Concat(batch.Fences.Select(fence => (fence.Key, fence.Expected)));
        foreach (var (key, expected) in asserted.OrderBy(one => one.Key))
        {
            var actual = records.GetValueOrDefault(key)?.Document.Version ?? 0;
            if (actual != expected)
            {
                return new Conflict { Key = key, Actual = actual };
            }
        }

        return null;
    }

    private Committed Write(Batch batch)
    {
        foreach (var commit in batch.Commits)
        {
            var key = commit.Document.Key;
            if (!records.TryGetValue(key, out var stored))
            {
                records.Add(key, stored = new Stored { Document = commit.Document });
            }

            stored.Document = commit.Document;
            stored.Journal.Add(commit.Event);
            stored.Receipts.Add(batch.CommandId, new() { CommandId = batch.CommandId, Digest = batch.Digest, Version = commit.Document.Version });
            foreach (var name in commit.Cancel.Concat(commit.Put.Select(put => put.Name)))
            {
                if (stored.Work.Remove(name, out var record))
                {
                    work.Remove(PlaceOf(key, record));
                }
            }

            foreach (var record in commit.Put)
            {
                stored.Work.Add(record.Name, record);
                work.Add(PlaceOf(key, record), new(record, 0, null));
            }
        }

        return new Committed { Versions = [.. batch.Commits.Select(commit => commit.Document.Version)] };
    }

    private sealed class Stored
    {
        public required AggregateDocument Document { get; set; }

        public List<JournalRecord> Journal { get; } = [];

        public Dictionary<string, Receipt> Receipts { get; } = [];

        public Dictionary<string, WorkRecord> Work { get; } = [];
    }

    private readonly record struct Place(Instant Due, AggregateKey Key, string Name) : IComparable<Place>
    {
        public int CompareTo(Place other)
        {
            var order = Due.CompareTo(other.Due);
            order = order != 0 ? order : Key.CompareTo(other.Key);
            return order != 0 ? order : CodePointComparer.Instance.Compare(Name, other.Name);
        }
    }

    private sealed record Leased(WorkRecord Work, long Token, Instant? Until)
    {
        public ClaimedWork Claimed(AggregateKey key) => new() { Key = key, Work = Work, Token = Token, Until = Until!.Value };
    }
}
