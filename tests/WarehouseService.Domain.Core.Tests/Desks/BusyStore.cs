using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A store over another in which something happens just before the first commit.</summary>
public sealed class BusyStore(IAggregateStore inner, Func<Task> meanwhile) : IAggregateStore
{
    private bool _happened;

    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        inner.LoadAsync(key, commandId, cancellationToken);

    public async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        if (!_happened)
        {
            _happened = true;
            await meanwhile();
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
