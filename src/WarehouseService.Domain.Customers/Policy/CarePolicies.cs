using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>Versions of one policy for all tenants, each in force from its effective date until the next.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CarePolicies : ICarePolicies
{
    private readonly PolicyVersions<CarePolicy> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or two take effect at the same instant.</exception>
    public CarePolicies(params IEnumerable<CarePolicy> versions) => _versions = new(versions);

    /// <inheritdoc />
    /// <remarks>Before the first version took effect, the first.</remarks>
    public CarePolicy InForce(string tenant, Instant at) => _versions.InForce(at);
}
