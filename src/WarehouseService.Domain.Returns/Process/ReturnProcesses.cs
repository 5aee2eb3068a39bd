using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Versions of one process for all tenants, each in force from its effective date until the next.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnProcesses : IReturnProcesses
{
    private readonly PolicyVersions<ReturnProcess> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or two take effect at the same instant.</exception>
    public ReturnProcesses(params IEnumerable<ReturnProcess> versions) => _versions = new(versions);

    /// <inheritdoc />
    /// <remarks>Before the first version took effect, the first.</remarks>
    public ReturnProcess InForce(string tenant, Instant at) => _versions.InForce(at);
}
