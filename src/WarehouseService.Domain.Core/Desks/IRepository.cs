using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>The records of one kind, to read: one by id, its history, and lists.</summary>
/// <typeparam name="TState">The records' state.</typeparam>
/// <remarks>Implementations are thread-safe. Records are changed by commands to a desk alone.</remarks>
public interface IRepository<TState>
    where TState : class
{
    /// <summary>A record; the default value (version 0) if there is none.</summary>
    /// <exception cref="UnreadableRecordException">It is damaged, or of a newer schema.</exception>
    Task<Versioned<TState>> FindAsync(string tenant, string id, CancellationToken cancellationToken = default);

    /// <summary>Everything that happened to a record, in order; nothing if there is none.</summary>
    /// <exception cref="UnreadableRecordException">An event is damaged, or of a newer schema.</exception>
    IAsyncEnumerable<HistoryEntry<TState>> HistoryAsync(string tenant, string id, CancellationToken cancellationToken = default);

    /// <summary>A page of records.</summary>
    /// <param name="filter">Which; <see cref="RecordFilter.Kind"/> is set by the repository.</param>
    /// <param name="cursor">Where to begin: the page before says; null for the first.</param>
    /// <param name="max">How many at the most: 1 to <see cref="Page{T}.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">The cursor is none of such a list.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is out of range.</exception>
    Task<Page<Versioned<TState>>> ListAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default);
}
