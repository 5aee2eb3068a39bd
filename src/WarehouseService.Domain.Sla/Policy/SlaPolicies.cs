using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>Versions of one policy for all tenants, each in force from its effective date until the next.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SlaPolicies : ISlaPolicies
{
    private readonly PolicyVersions<SlaPolicy> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null or has no rules, or two take effect at the same instant.</exception>
    public SlaPolicies(params IEnumerable<SlaPolicy> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        List<SlaPolicy> given = [.. versions];
        _versions = new(given);
        if (given.Find(policy => policy.Rules.IsEmpty) is { } empty)
        {
            throw new ArgumentException($"The policy '{empty.Id}', version {empty.Version}, has no rules; expected at least one.", nameof(versions));
        }
    }

    /// <inheritdoc />
    /// <remarks>Before the first version took effect, the first.</remarks>
    public SlaPolicy InForce(string tenant, Instant at) => _versions.InForce(at);
}
