using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.BetweenContexts;

/// <summary>What tickets ask of customers, answered from their files: only those with an active file have tickets opened.</summary>
internal sealed class CustomerFilesOfTickets(IRepository<CustomerFile> files, CustomerFileDesk desk) : ICustomers
{
    public async Task<bool> IsActiveAsync(string tenant, string customer, CancellationToken cancellationToken = default) =>
        (await FileOfAsync(tenant, customer, cancellationToken).ConfigureAwait(false))?.Status == CustomerFileStatus.Active;

    public async Task<CustomerTerms> TermsAsync(string tenant, string customer, CancellationToken cancellationToken = default)
    {
        var file = await FileOfAsync(tenant, customer, cancellationToken).ConfigureAwait(false);
        return new() { Tier = file?.Tier, Contract = file?.Contract };
    }

    public Task<bool> IsReachedAtAsync(string tenant, string customer, string recipient, CancellationToken cancellationToken = default) =>
        desk.IsReachedAtAsync(tenant, customer, recipient, cancellationToken);

    private async Task<CustomerFile?> FileOfAsync(string tenant, string customer, CancellationToken cancel) =>
        (await files.FindAsync(tenant, customer, cancel).ConfigureAwait(false)).State;
}
