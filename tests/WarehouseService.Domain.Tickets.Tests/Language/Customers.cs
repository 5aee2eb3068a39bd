namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>Customers' files as a test says they are: all active, reached at any address that begins with their id.</summary>
internal sealed class Customers : ICustomers
{
    public HashSet<string> Inactive { get; } = [];

    public Dictionary<string, CustomerTerms> Terms { get; } = [];

    public Task<bool> IsActiveAsync(string tenant, string customer, CancellationToken cancellationToken = default) =>
        Task.FromResult(!Inactive.Contains(customer));

    public Task<CustomerTerms> TermsAsync(string tenant, string customer, CancellationToken cancellationToken = default) =>
        Task.FromResult(Terms.GetValueOrDefault(customer) ?? new CustomerTerms());

    public Task<bool> IsReachedAtAsync(string tenant, string customer, string recipient, CancellationToken cancellationToken = default) =>
        Task.FromResult(recipient.StartsWith(customer, StringComparison.Ordinal));
}
