using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain;

/// <summary>Versions of a policy, each in force from its effective date until the next.</summary>
/// <typeparam name="T">The policy.</typeparam>
/// <threadsafety>Immutable and thread-safe if the policies are.</threadsafety>
public sealed class PolicyVersions<T>
    where T : class, IPolicy
{
    private readonly ImmutableArray<T> _versions;

    /// <summary>The versions, in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or two take effect at the same instant.</exception>
    public PolicyVersions(params IEnumerable<T> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        _versions = InOrder([.. versions]);
    }

    /// <summary>The version that took effect last; before the first took effect, the first.</summary>
    public T InForce(Instant at)
    {
        for (var i = _versions.Length - 1; i > 0; i--)
        {
            if (_versions[i].EffectiveFrom <= at)
            {
                return _versions[i];
            }
        }

        return _versions[0];
    }

    private static ImmutableArray<T> InOrder(ImmutableArray<T> versions)
    {
        if (versions.IsEmpty)
        {
            throw new ArgumentException("At least one policy is needed.", nameof(versions));
        }

        if (versions.IndexOf(null!) is >= 0 and var place)
        {
            throw new ArgumentException($"versions[{place}] is null; a policy is needed.", nameof(versions));
        }

        versions = [.. versions.OrderBy(policy => policy.EffectiveFrom)];
        return FirstTwins(versions) is { } twins ? throw new ArgumentException(twins, nameof(versions)) : versions;
    }

    private static string? FirstTwins(ImmutableArray<T> ordered)
    {
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1].EffectiveFrom == ordered[i].EffectiveFrom)
            {
                return $"The policies '{ordered[i - 1].Id}' and '{ordered[i].Id}' take effect at the same instant, "
                    + $"{InstantPattern.ExtendedIso.Format(ordered[i].EffectiveFrom)}; each needs its own.";
            }
        }

        return null;
    }
}
