using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

/// <summary>A sound store, of which each broken one changes one thing.</summary>
internal abstract class Faulty : IAggregateStore, IWorkStore
{
    protected InMemoryStore Sound { get; } = new();

    public virtual Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        Sound.LoadAsync(key, commandId, cancellationToken);

    /// <summary>What every store does first, so that each has one fault alone.</summary>
    public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        return Commit(batch, cancellationToken);
    }

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

    protected virtual Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) => Sound.CommitAsync(batch, CancellationToken.None);

    protected async Task<long> VersionOf(AggregateKey key) => (await Sound.LoadAsync(key, null)).Document?.Version ?? 0;

    /// <summary>The same batch, as if each record were at the version that was expected, if that is to be overlooked.</summary>
    protected async Task<Batch> Overlooking(Batch batch, Func<long, long, bool> overlooked)
    {
        var commits = new List<AggregateCommit>();
        foreach (var commit in batch.Commits)
        {
            var actual = await VersionOf(commit.Document.Key);
            commits.Add(overlooked(commit.Expected, actual) ? At(commit, actual) : commit);
        }

        return batch with { Commits = [.. commits] };
    }

    private static AggregateCommit At(AggregateCommit commit, long actual) => commit with
    {
        Expected = actual,
        Document = commit.Document with { Version = actual + 1 },
        Event = commit.Event with { Version = actual + 1 },
    };
}
