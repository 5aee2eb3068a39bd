using NodaTime;

namespace WarehouseService.Domain;

/// <summary>
/// Who may approve how much: the limits of each role in one currency, inclusive, and over which period what a customer got is counted together. A case
/// keeps the limits that it was opened under.
/// </summary>
/// <remarks>
/// An amount is judged by the total it makes, so that splitting a sum avoids nothing. Amounts of another currency than the limits' cannot be compared
/// with them: that throws, as everywhere with <see cref="Money"/>.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ApprovalLimits : IPolicy
{
    /// <summary>The house default in Chinese yuan.</summary>
    public static ApprovalLimits Default { get; } = DefaultIn(Domain.Currency.Of("CNY"));

    /// <summary>The policy's id.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The first instant at which requests are made under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>Up to this total a request is approved at once, by the house rather than by a person; 200 major units by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required Money StandingAuthority { get; init => field = NotNegative(value, nameof(StandingAuthority)); }

    /// <summary>Up to this total an agent approves; null, the default, if agents approve nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Money? Agent { get; init => field = value is { } limit ? NotNegative(limit, nameof(Agent)) : null; }

    /// <summary>Up to this total a supervisor approves; 2,000 major units by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required Money Supervisor { get; init => field = NotNegative(value, nameof(Supervisor)); }

    /// <summary>Up to this total finance approves; 20,000 major units by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required Money Finance { get; init => field = NotNegative(value, nameof(Finance)); }

    /// <summary>Over which period what one customer got is added up; 30 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration Period { get; init => field = NotNegative(value, nameof(Period)); } = Duration.FromDays(30);

    /// <summary>How long an approval can be used, the last instant included; 7 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration ApprovalValidFor { get; init => field = NotNegative(value, nameof(ApprovalValidFor)); } = Duration.FromDays(7);

    /// <summary>The house default in another currency.</summary>
    public static ApprovalLimits DefaultIn(Currency currency) => new()
    {
        Id = "default",
        StandingAuthority = Money.OfMajor(200, currency),
        Supervisor = Money.OfMajor(2_000, currency),
        Finance = Money.OfMajor(20_000, currency),
    };

    /// <summary>A role's own limit; null for a role that approves nothing. Standing authority is nobody's own.</summary>
    public Money? LimitOf(Role role) =>
        role == Role.Supervisor ? Supervisor
        : role == Role.Finance ? Finance
        : role == Role.Agent ? Agent
        : null;

    /// <summary>Up to which total an actor may approve at an instant: the own limit, or the delegated one if that is higher; null if not at all.</summary>
    /// <param name="actor">Who wants to approve.</param>
    /// <param name="at">When.</param>
    /// <param name="delegation">The delegation that the actor names, if any. It counts only if it is to this actor and in force.</param>
    public Money? LimitOf(Actor actor, Instant at, Delegation? delegation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var own = LimitOf(actor.Role);
        var delegated = delegation is not null && delegation.Entitles(actor, at) ? Delegated(delegation) : null;
        return own is null || delegated > own ? delegated : own;
    }

    // A delegator hands on what is theirs now: if the limits were lowered since, so was the delegation; in another currency it says nothing.
    private Money? Delegated(Delegation delegation) =>
        LimitOf(delegation.Delegator.Role) is not { } own || own.Currency != delegation.Cap.Currency ? null
        : own < delegation.Cap ? own
        : delegation.Cap;

    private static Money NotNegative(Money value, string name) => value.IsNegative
        ? throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.")
        : value;

    private static Duration NotNegative(Duration value, string name) => value >= Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");
}
