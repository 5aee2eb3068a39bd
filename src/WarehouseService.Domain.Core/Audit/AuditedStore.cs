using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>
/// A store whose commits are audited: each leaves a work row, written with it, that an <see cref="AuditHandler"/> carries into the tenant's chain.
/// </summary>
/// <remarks>
/// It hashes what it is given, so it stands right above the store that keeps it: whatever changes payloads on their way stands above it. The
/// <see cref="AuditDesk"/> reads the store below, where the very bytes are that were hashed.
/// </remarks>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class AuditedStore : IAggregateStore
{
    private readonly IAggregateStore _store;
    private readonly AuditTrail _trail;

    /// <summary>An audited store.</summary>
    /// <param name="store">The store that keeps the records.</param>
    /// <param name="trail">What is audited.</param>
    public AuditedStore(IAggregateStore store, AuditTrail trail)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(trail);
        _store = store;
        _trail = trail;
    }

    /// <inheritdoc />
    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        _store.LoadAsync(key, commandId, cancellationToken);

    /// <inheritdoc />
    public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        return _store.CommitAsync(batch with { Commits = [.. batch.Commits.Select(_trail.Of)] }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        _store.ReadJournalAsync(key, after, max, cancellationToken);

    /// <inheritdoc />
    public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        _store.QueryAsync(filter, cursor, max, cancellationToken);
}
