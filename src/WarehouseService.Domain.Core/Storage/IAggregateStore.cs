using System.Collections.Immutable;

namespace WarehouseService.Domain.Storage;

/// <summary>Documents with their journals: the one thing that an integrator writes to plug in a storage. It sees text, never a domain type.</summary>
/// <remarks>
/// Implementations are thread-safe. A store's own failure is its own exception, not wrapped. Cancelled before it began, a call throws
/// <see cref="OperationCanceledException"/> before any effect; cancelled midway, its outcome is unknown but all or nothing.
/// </remarks>
public interface IAggregateStore
{
    /// <summary>A record, and whether it accepted a command.</summary>
    /// <param name="key">The record.</param>
    /// <param name="commandId">The command; null if nobody asks.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default);

    /// <summary>Writes a batch: all or nothing, durably.</summary>
    /// <param name="batch">What to write. <see cref="Batch.Validate"/> is called first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Receipts are looked at before versions: a replay is <see cref="AlreadyCommitted"/>, even if the record moved on.</returns>
    /// <exception cref="ArgumentException">The batch is not valid.</exception>
    /// <exception cref="InvalidOperationException">Only some of the batch's records know the command id.</exception>
    Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default);

    /// <summary>A record's events behind a version, in order.</summary>
    /// <param name="key">The record.</param>
    /// <param name="after">The version behind which to begin; 0 for the first.</param>
    /// <param name="max">How many at the most: 1 to <see cref="Page{T}.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is negative, or <paramref name="max"/> is out of range.</exception>
    Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default);

    /// <summary>A page of records.</summary>
    /// <param name="filter">Which, and in which order.</param>
    /// <param name="cursor">Where to begin: <see cref="Page{T}.Next"/> of the page before; null for the first.</param>
    /// <param name="max">How many at the most: 1 to <see cref="Page{T}.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">The cursor is none of such a list.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is out of range.</exception>
    Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default);
}
