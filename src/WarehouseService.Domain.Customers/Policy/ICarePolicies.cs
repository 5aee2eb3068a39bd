using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>Which policy a survey or follow-up is made under.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface ICarePolicies
{
    /// <summary>The policy in force for a tenant at an instant.</summary>
    CarePolicy InForce(string tenant, Instant at);
}
