using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>Which policy a case is opened under.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface ISlaPolicies
{
    /// <summary>The policy in force for a tenant at an instant.</summary>
    SlaPolicy InForce(string tenant, Instant at);
}
