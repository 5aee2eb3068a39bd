using NodaTime;

namespace WarehouseService.Domain.Tickets;

/// <summary>Versions of one policy for all tenants, each in force from its effective date until the next.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class TicketPolicies : ITicketPolicies
{
    private readonly PolicyVersions<TicketPolicy> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or two take effect at the same instant.</exception>
    public TicketPolicies(params IEnumerable<TicketPolicy> versions) => _versions = new(versions);

    /// <inheritdoc />
    /// <remarks>Before the first version took effect, the first.</remarks>
    public TicketPolicy InForce(string tenant, Instant at) => _versions.InForce(at);
}
