using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.CrashWriter;

/// <summary>A store whose commits are broken in a way that only shows once it is killed.</summary>
internal abstract class BrokenStore(IAggregateStore sound) : IAggregateStore
{
    protected IAggregateStore Sound => sound;

    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        sound.LoadAsync(key, commandId, cancellationToken);

    public abstract Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default);

    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        sound.ReadJournalAsync(key, after, max, cancellationToken);

    public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        sound.QueryAsync(filter, cursor, max, cancellationToken);
}

/// <summary>Acknowledges a batch, and writes it a little later.</summary>
internal sealed class EarlyStore(IAggregateStore sound) : BrokenStore(sound)
{
    private readonly Lock gate = new();
    private Task written = Task.CompletedTask;

    public override Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            written = WriteAfterAsync(written, batch);
        }

        return Task.FromResult<CommitOutcome>(new Committed { Versions = [.. batch.Commits.Select(commit => commit.Document.Version)] });
    }

    private async Task WriteAfterAsync(Task before, Batch batch)
    {
        await before;
        await Task.Delay(1, CancellationToken.None);
        await Sound.CommitAsync(batch, CancellationToken.None);
    }
}

/// <summary>Writes a batch one record after another, each for itself.</summary>
internal sealed class TornStore(IAggregateStore sound) : BrokenStore(sound)
{
    public override async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        foreach (var commit in batch.Commits)
        {
            await Sound.CommitAsync(batch with { Commits = [commit] }, cancellationToken);
            await Task.Delay(1, cancellationToken);
        }

        return new Committed { Versions = [.. batch.Commits.Select(commit => commit.Document.Version)] };
    }
}
