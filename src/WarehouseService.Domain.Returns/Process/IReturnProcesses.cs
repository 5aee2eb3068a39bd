using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>How cases are handled.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface IReturnProcesses
{
    /// <summary>What is in force for a tenant at an instant.</summary>
    ReturnProcess InForce(string tenant, Instant at);
}
