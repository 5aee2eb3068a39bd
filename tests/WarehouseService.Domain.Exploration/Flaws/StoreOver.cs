using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Exploration;

/// <summary>A store over another one.</summary>
internal abstract class StoreOver(IAggregateStore below) : IAggregateStore
{
    public virtual Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        below.LoadAsync(key, commandId, cancellationToken);

    public virtual Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default) => below.CommitAsync(batch, cancellationToken);

    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        below.ReadJournalAsync(key, after, max, cancellationToken);

    public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        below.QueryAsync(filter, cursor, max, cancellationToken);
}
