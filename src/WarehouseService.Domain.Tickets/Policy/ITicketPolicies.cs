using NodaTime;

namespace WarehouseService.Domain.Tickets;

/// <summary>Which policy a ticket is opened under.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface ITicketPolicies
{
    /// <summary>The policy in force for a tenant at an instant.</summary>
    TicketPolicy InForce(string tenant, Instant at);
}
