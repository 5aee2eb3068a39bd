namespace WarehouseService.Domain.Customers;

/// <summary>Nobody complains: for hosts that keep no complaints here.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class NoComplaints : ICustomerComplaints
{
    /// <inheritdoc />
    public Task<ComplaintsOfCustomer> OfAsync(string customer, CommandContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ComplaintsOfCustomer { IsUnfinished = false, IsOnHold = false });
}
