using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>Keeps what desks commit, so that the raw side writes the same rows.</summary>
internal sealed class Recorder : IAggregateStore
{
    private readonly InMemoryStore _store = new();

    internal List<Batch> Batches { get; } = [];

    internal IWorkStore Work => _store;

    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        _store.LoadAsync(key, commandId, cancellationToken);

    public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        Batches.Add(batch);
        return _store.CommitAsync(batch, cancellationToken);
    }

    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        _store.ReadJournalAsync(key, after, max, cancellationToken);

    public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        _store.QueryAsync(filter, cursor, max, cancellationToken);
}
