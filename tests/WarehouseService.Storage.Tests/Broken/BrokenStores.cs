using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Tests.Clauses;

namespace WarehouseService.Storage.Tests.Broken;

/// <summary>Stores with one fault each, around a sound one.</summary>
internal static class BrokenStores
{
    internal static readonly Dictionary<string, Func<BothStores>> All = new()
    {
        ["no version check"] = () => Around((sound, batch) => CommitAtAnyVersion(sound, batch)),
        ["receipt forgotten"] = () => Around(
            (sound, batch) => sound.CommitAsync(Renamed(batch)),
            load: async (sound, key, _) => await sound.LoadAsync(key, null)),
        ["fence ignored"] = () => Around((sound, batch) => sound.CommitAsync(batch with { Fences = [] })),
        ["torn commit"] = () => Around((sound, batch) => CommitOneByOne(sound, batch)),
        ["stale lease completes"] = () => Of(new StaleLeases()),
        ["page skips what is equal"] = () => Of(new Skipping()),
        ["payload normalised"] = () => Around((sound, batch) => sound.CommitAsync(batch with
        {
            Commits = [.. batch.Commits.Select(commit => commit with
            {
                Document = commit.Document with { Payload = commit.Document.Payload.Trim() },
            })],
        })),
    };

    private static BothStores Of(Faulty store) => BothStores.Of(store);

    private static BothStores Around(
        Func<InMemoryStore, Batch, Task<CommitOutcome>> commit, Func<InMemoryStore, AggregateKey, string?, Task<Loaded>>? load = null) =>
        Of(new FaultyCommit(commit, load));

    private static async Task<CommitOutcome> CommitAtAnyVersion(InMemoryStore sound, Batch batch)
    {
        var commits = new List<AggregateCommit>();
        foreach (var commit in batch.Commits)
        {
            var actual = (await sound.LoadAsync(commit.Document.Key, null)).Document?.Version ?? 0;
            commits.Add(commit with
            {
                Expected = actual,
                Document = commit.Document with { Version = actual + 1 },
                Event = commit.Event with { Version = actual + 1 },
            });
        }

        return await sound.CommitAsync(batch with { Commits = [.. commits] });
    }

    private static async Task<CommitOutcome> CommitOneByOne(InMemoryStore sound, Batch batch)
    {
        var versions = new List<long>();
        foreach (var commit in batch.Commits)
        {
            var outcome = await sound.CommitAsync(batch with { Commits = [commit] });
            if (outcome is not Committed committed)
            {
                return outcome;
            }

            versions.AddRange(committed.Versions);
        }

        return new Committed { Versions = [.. versions] };
    }

    // The receipt goes under a name that nobody will ask for.
    private static Batch Renamed(Batch batch)
    {
        var id = $"{batch.CommandId}#{Guid.NewGuid()}";
        return batch with { CommandId = id, Commits = [.. batch.Commits.Select(commit => commit with { Event = commit.Event with { CommandId = id } })] };
    }

    private abstract class Faulty : IAggregateStore, IWorkStore
    {
        protected InMemoryStore Sound { get; } = new();

        public virtual Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
            Sound.LoadAsync(key, commandId, cancellationToken);

        public virtual Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default) =>
            Sound.CommitAsync(batch, cancellationToken);

        public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
            Sound.ReadJournalAsync(key, after, max, cancellationToken);

        public virtual Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
            Sound.QueryAsync(filter, cursor, max, cancellationToken);

        public virtual Task<ImmutableArray<ClaimedWork>> ClaimAsync(
            WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default) =>
            Sound.ClaimAsync(scope, now, lease, max, cancellationToken);

        public Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default) =>
            Sound.FindAsync(key, name, cancellationToken);

        public virtual Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) =>
            Sound.CompleteAsync(item, cancellationToken);
    }

    private sealed class FaultyCommit(
        Func<InMemoryStore, Batch, Task<CommitOutcome>> commit, Func<InMemoryStore, AggregateKey, string?, Task<Loaded>>? load) : Faulty
    {
        public override Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
            load is null ? base.LoadAsync(key, commandId, cancellationToken) : load(Sound, key, commandId);

        public override Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(batch);
            batch.Validate();
            cancellationToken.ThrowIfCancellationRequested();
            return commit(Sound, batch);
        }
    }

    private sealed class StaleLeases : Faulty
    {
        private readonly ConcurrentDictionary<(AggregateKey, string), ClaimedWork> latest = [];

        public override async Task<ImmutableArray<ClaimedWork>> ClaimAsync(
            WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
        {
            var claimed = await base.ClaimAsync(scope, now, lease, max, cancellationToken);
            foreach (var item in claimed)
            {
                latest[(item.Key, item.Work.Name)] = item;
            }

            return claimed;
        }

        public override Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) =>
            base.CompleteAsync(item is null ? item! : latest.GetValueOrDefault((item.Key, item.Work.Name), item), cancellationToken);
    }

    // Goes on behind the last instant instead of behind the last record.
    private sealed class Skipping : Faulty
    {
        public override async Task<Page<AggregateDocument>> QueryAsync(
            RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
        {
            var page = await base.QueryAsync(filter, cursor, max, cancellationToken);
            while (filter.Order != RecordOrder.Id && page.Next is not null)
            {
                var next = await base.QueryAsync(filter, page.Next, 1, cancellationToken);
                if (PageCursor.TicksOf(filter.Order, next.Items[0].Index) != PageCursor.TicksOf(filter.Order, page.Items[^1].Index))
                {
                    break;
                }

                page = page with { Next = next.Next };
            }

            return page;
        }
    }
}
