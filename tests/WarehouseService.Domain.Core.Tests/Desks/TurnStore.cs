using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A store over another whose calls wait until it is their turn, so that a test decides how two callers interleave.</summary>
public sealed class TurnStore(IAggregateStore inner) : IAggregateStore
{
    private TaskCompletionSource? _waiting;

    public bool IsWaiting => _waiting is not null;

    /// <summary>Lets the call that waits go on, up to the next one.</summary>
    public void TakeTurn()
    {
        var next = _waiting!;
        _waiting = null;
        next.SetResult();
    }

    public async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        await TurnAsync();
        return await inner.LoadAsync(key, commandId, cancellationToken);
    }

    public async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        await TurnAsync();
        return await inner.CommitAsync(batch, cancellationToken);
    }

    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        inner.ReadJournalAsync(key, after, max, cancellationToken);

    public Task<Page<AggregateDocument>> QueryAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        inner.QueryAsync(filter, cursor, max, cancellationToken);

    private Task TurnAsync() => (_waiting = new()).Task;
}
