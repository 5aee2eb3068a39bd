using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>Carries out work that is due: a context's for its own timers, a host's for outgoing messages.</summary>
/// <remarks>
/// Work is delivered at least once, by any number of dispatchers, so carrying out the same item twice must have one effect: a timer commits a
/// command whose id is derived from the item, a message carries such an id to its receiver. Implementations are thread-safe.
/// </remarks>
public interface IWorkHandler
{
    /// <summary>Whether it carries out work like this. Of several handlers that do, the one registered first is asked.</summary>
    /// <param name="kind">The kind of the record that the work belongs to, for example <c>ticket</c>.</param>
    /// <param name="name">The work's name, for example <c>timer/auto-close</c> or <c>message/answer</c>.</param>
    bool Handles(string kind, string name);

    /// <summary>Carries out one item.</summary>
    /// <param name="item">The item, as claimed. Completing it is its dispatcher's business.</param>
    /// <param name="now">The instant at which it happens; never before the item was due.</param>
    /// <param name="cancellationToken">Cancels: the dispatcher stops, or the item's lease ends.</param>
    /// <returns>What came of it. An exception says that nobody knows: the item is offered again when its lease ends.</returns>
    Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default);
}
