using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Versions of one policy for all tenants, each in force from its effective date until the next.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnPolicies : IReturnPolicies
{
    private readonly PolicyVersions<ReturnPolicy> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or two take effect at the same instant.</exception>
    public ReturnPolicies(params IEnumerable<ReturnPolicy> versions) => _versions = new(versions);

    /// <inheritdoc />
    /// <remarks>Before the first version took effect, the first.</remarks>
    public ReturnPolicy InForce(string tenant, Instant at) => _versions.InForce(at);
}
