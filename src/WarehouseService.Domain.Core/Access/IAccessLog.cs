using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>Who looked at what, and who was refused what. A desk writes every refusal to it, a view every look.</summary>
/// <remarks>
/// Implementations are thread-safe. A failure of the log is its own exception, and whoever looked or was refused gets that instead of an answer:
/// nothing is seen that is not logged.
/// </remarks>
public interface IAccessLog
{
    /// <summary>Writes an entry, durably. The same entry again changes nothing; another instant, actor or answer is another entry.</summary>
    Task RecordAsync(AccessEntry entry, CancellationToken cancellationToken = default);

    /// <summary>A page of entries in order of time. Whether the caller may read them is the caller's business.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cursor">Where to begin: <see cref="Page{T}.Next"/> of the page before; null for the first.</param>
    /// <param name="max">How many at the most: 1 to <see cref="Page{T}.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">The cursor is none of such a list.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is out of range.</exception>
    Task<Page<AccessEntry>> ListAsync(AccessFilter filter, string? cursor, int max, CancellationToken cancellationToken = default);
}
