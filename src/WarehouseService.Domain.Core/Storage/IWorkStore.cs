using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>Timers and outgoing messages, handed out with a lease to any number of dispatchers.</summary>
/// <remarks>Implementations are thread-safe, and usually the same object as the <see cref="IAggregateStore"/>.</remarks>
public interface IWorkStore
{
    /// <summary>Claims what is due and not leased, the longest due first.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="now">The instant; nothing due later is handed out.</param>
    /// <param name="lease">How long it is yours; positive. Expired, it is claimable again.</param>
    /// <param name="max">How many at the most: 1 to <see cref="Page{T}.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lease"/> or <paramref name="max"/> is out of range.</exception>
    Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default);

    /// <summary>An item of a record, whether it is due or leased or not; null if there is none. It only looks: no lease begins or ends.</summary>
    /// <param name="key">The record.</param>
    /// <param name="name">The item's name.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is default, or <paramref name="name"/> is not an <see cref="Identifier"/>.</exception>
    Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default);

    /// <summary>Ends a claimed item, if it is still yours.</summary>
    /// <param name="item">What <see cref="ClaimAsync"/> handed out.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Whether the token still held; false changes nothing.</returns>
    Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default);
}
