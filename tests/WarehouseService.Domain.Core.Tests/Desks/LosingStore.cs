using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A store over another in which somebody else is faster, a number of times.</summary>
public sealed class LosingStore(IAggregateStore inner, int times) : IAggregateStore
{
    public int Commits { get; private set; }

    /// <summary>What the others do just before they win; nothing by default.</summary>
    public Func<Task> Meanwhile { get; init; } = () => Task.CompletedTask;

    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        inner.LoadAsync(key, commandId, cancellationToken);

    public async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        if (Commits++ < times)
        {
            await Meanwhile();
            return new Conflict { Key = batch.Commits[0].Document.Key, Actual = batch.Commits[0].Expected + 1 };
        }

        return await inner.CommitAsync(batch, cancellationToken);
    }

    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        inner.ReadJournalAsync(key, after, max, cancellationToken);

    public Task<Page<AggregateDocument>> QueryAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        inner.QueryAsync(filter, cursor, max, cancellationToken);
}
