using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Which policy returns are judged by.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface IReturnPolicies
{
    /// <summary>The policy in force for a tenant at an instant.</summary>
    ReturnPolicy InForce(string tenant, Instant at);
}
