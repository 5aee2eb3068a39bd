namespace WarehouseService.Domain.Customers;

/// <summary>What customers' files ask whoever keeps the complaints.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ICustomerComplaints
{
    /// <summary>What stands against erasing a customer.</summary>
    /// <param name="customer">The customer's id.</param>
    /// <param name="context">The command for which it is asked.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<ComplaintsOfCustomer> OfAsync(string customer, CommandContext context, CancellationToken cancellationToken = default);
}
