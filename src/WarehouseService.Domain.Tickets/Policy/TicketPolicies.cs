using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Tickets;

/// <summary>Versions of one policy for all tenants, each in force from its effective date until the next.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class TicketPolicies : ITicketPolicies
{
    private readonly ImmutableArray<TicketPolicy> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentException">There is none, or two take effect at the same instant.</exception>
    public TicketPolicies(params IEnumerable<TicketPolicy> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        _versions = [.. versions.OrderBy(policy => policy.EffectiveFrom)];
        if (_versions.IsEmpty)
        {
            throw new ArgumentException("At least one policy is needed.", nameof(versions));
        }

        foreach (var (earlier, later) in _versions.Zip(_versions.Skip(1)))
        {
            if (earlier.EffectiveFrom == later.EffectiveFrom)
            {
                throw new ArgumentException($"The policies '{earlier.Id}' and '{later.Id}' take effect at the same instant.", nameof(versions));
            }
        }
    }

    /// <inheritdoc />
    /// <remarks>Before the first version took effect, the first.</remarks>
    public TicketPolicy InForce(string tenant, Instant at) => _versions.LastOrDefault(policy => policy.EffectiveFrom <= at) ?? _versions[0];
}
