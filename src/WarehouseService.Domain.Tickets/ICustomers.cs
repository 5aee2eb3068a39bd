namespace WarehouseService.Domain.Tickets;

/// <summary>What tickets ask whoever keeps the customers' files.</summary>
/// <remarks>Implementations are thread-safe. Answers may be a moment old.</remarks>
public interface ICustomers
{
    /// <summary>Whether the customer is known and active.</summary>
    Task<bool> IsActiveAsync(string tenant, string customer, CancellationToken cancellationToken = default);

    /// <summary>What the customer was promised; no tier and no contract if nothing is known.</summary>
    Task<CustomerTerms> TermsAsync(string tenant, string customer, CancellationToken cancellationToken = default);

    /// <summary>Whether an address or number belongs to the customer.</summary>
    Task<bool> IsReachedAtAsync(string tenant, string customer, string recipient, CancellationToken cancellationToken = default);
}
