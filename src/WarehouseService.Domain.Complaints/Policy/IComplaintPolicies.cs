using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>Which policy a complaint is filed under.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface IComplaintPolicies
{
    /// <summary>The policy in force for a tenant at an instant.</summary>
    ComplaintPolicy InForce(string tenant, Instant at);
}
