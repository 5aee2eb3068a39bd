namespace WarehouseService.Domain.Customers;

/// <summary>What views of customers ask whoever keeps tickets, tasks and complaints: who has to do with a customer just now.</summary>
/// <remarks>Implementations are thread-safe. Answers may be a moment old.</remarks>
public interface ICustomerEntitlements
{
    /// <summary>Whether an agent owns a ticket of the customer that is active or resolved.</summary>
    Task<bool> OwnsTicketAsync(string tenant, string customer, Actor agent, CancellationToken cancellationToken = default);

    /// <summary>Whether a department has an unfinished task for a ticket or complaint of the customer.</summary>
    Task<bool> HasTaskAsync(string tenant, string customer, Role department, CancellationToken cancellationToken = default);
}
