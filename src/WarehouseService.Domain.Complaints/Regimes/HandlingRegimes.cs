using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>The same regimes for all tenants.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class HandlingRegimes : IHandlingRegimes
{
    private readonly ImmutableArray<HandlingRegime> _regimes;

    /// <summary>The regimes; several versions of one may follow each other.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="regimes"/> is null.</exception>
    /// <exception cref="ArgumentException">One is null, has the house's id, or is valid at an instant at which another of its id is.</exception>
    public HandlingRegimes(params IEnumerable<HandlingRegime> regimes)
    {
        ArgumentNullException.ThrowIfNull(regimes);
        _regimes = [.. regimes];
        for (var i = 0; i < _regimes.Length; i++)
        {
            Require(_regimes[i], _regimes.AsSpan()[..i]);
        }
    }

    /// <inheritdoc />
    public HandlingRegime? Find(string tenant, string id, Instant at) => _regimes.FirstOrDefault(regime => regime.Id == id && regime.IsValidAt(at));

    private static void Require(HandlingRegime regime, ReadOnlySpan<HandlingRegime> before)
    {
        if (regime is null)
        {
            throw new ArgumentException("A regime is null.", nameof(regime));
        }

        if (regime.Id == HandlingRegime.HouseId)
        {
            throw new ArgumentException($"'{HandlingRegime.HouseId}' is the regime that the policy makes up; another one needs another id.", nameof(regime));
        }

        foreach (var other in before)
        {
            if (other.Id == regime.Id && !(other.ValidFrom >= regime.ValidUntil) && !(regime.ValidFrom >= other.ValidUntil))
            {
                throw new ArgumentException($"Two regimes '{regime.Id}' are valid at the same time.", nameof(regime));
            }
        }
    }
}
