using NodaTime;

namespace WarehouseService.Domain;

/// <summary>Which limits a request is made under.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface IApprovalLimits
{
    /// <summary>The limits in force for a tenant at an instant.</summary>
    ApprovalLimits InForce(string tenant, Instant at);
}
