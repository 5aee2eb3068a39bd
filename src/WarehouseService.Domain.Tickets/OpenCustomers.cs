namespace WarehouseService.Domain.Tickets;

/// <summary>Every customer is active, has every address and was promised nothing of their own: for desks that keep no customer files here.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class OpenCustomers : ICustomers
{
    /// <inheritdoc />
    public Task<bool> IsActiveAsync(string tenant, string customer, CancellationToken cancellationToken = default) => Task.FromResult(true);

    /// <inheritdoc />
    public Task<CustomerTerms> TermsAsync(string tenant, string customer, CancellationToken cancellationToken = default) =>
        Task.FromResult(new CustomerTerms());

    /// <inheritdoc />
    public Task<bool> IsReachedAtAsync(string tenant, string customer, string recipient, CancellationToken cancellationToken = default) =>
        Task.FromResult(true);
}
