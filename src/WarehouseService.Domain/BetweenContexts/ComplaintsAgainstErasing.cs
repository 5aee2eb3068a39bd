using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;

namespace WarehouseService.Domain.BetweenContexts;

/// <summary>What stands against erasing a customer, read from their ledger of complaints and fenced: nobody files one at the same moment.</summary>
internal sealed class ComplaintsAgainstErasing(
    Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> ledgers) : ICustomerComplaints
{
    public async Task<ComplaintsOfCustomer> OfAsync(string customer, CommandContext context, CancellationToken cancellationToken = default)
    {
        var fence = ledgers.Fence(customer, context);
        var complaints = (await fence.ReadAsync(cancellationToken).ConfigureAwait(false))?.Complaints ?? [];
        return new()
        {
            IsUnfinished = complaints.Any(complaint => complaint.IsOpen),
            IsOnHold = complaints.Any(complaint => complaint.IsHeld),
            Fences = [fence],
        };
    }
}
