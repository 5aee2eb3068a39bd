using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>Who knows what was delivered of orders.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IOrderFacts
{
    /// <summary>
    /// What is known of each line of an order: what was delivered and when, what the goods are, how often the customer returned something. What a
    /// customer asks for, and what the order's ledger knows, need not be in it.
    /// </summary>
    /// <returns>Facts with their <see cref="ReturnFacts.Line"/>, at most one for each line; nothing for an order that is not known.</returns>
    Task<ImmutableArray<ReturnFacts>> FindAsync(string tenant, string order, CancellationToken cancellationToken = default);
}
