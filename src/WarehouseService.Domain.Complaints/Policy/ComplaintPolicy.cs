using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>
/// The house rules of complaints: by when they are answered, how long they can be appealed, when they close. A complaint keeps the policy
/// that it was filed under: later edits never rewrite history.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ComplaintPolicy : IPolicy
{
    /// <summary>The house default: answer within 7 days, appeal within 15 days, close after 7 days, elapsed time.</summary>
    public static ComplaintPolicy Default { get; } = new() { Id = "default" };

    /// <summary>The policy's id.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The first instant at which complaints are filed under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>Within what a complaint is acknowledged; null, the default, if no time is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public Duration? AcknowledgeWithin { get; init => field = value is { } within ? Positive(within, nameof(AcknowledgeWithin)) : null; }

    /// <summary>Within what a complaint is answered, counted from filing; 7 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public Duration AnswerWithin { get; init => field = Positive(value, nameof(AnswerWithin)); } = Duration.FromDays(7);

    /// <summary>How long after it was communicated a decision can be appealed, the last instant included; 15 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration AppealWithin { get; init => field = NotNegative(value, nameof(AppealWithin)); } = Duration.FromDays(15);

    /// <summary>How long a communicated decision waits for the customer's word before the complaint may be closed without it; 7 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration CloseAfter { get; init => field = NotNegative(value, nameof(CloseAfter)); } = Duration.FromDays(7);

    /// <summary>The id of the calendar in which all of this counts; <see cref="Calendars.AroundTheClock"/> by default.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Calendar { get; init => field = Identifier.Require(value, nameof(Calendar)); } = Calendars.AroundTheClock;

    /// <summary>The regime of complaints that come under no other: the times of this policy.</summary>
    public HandlingRegime HouseRegime() => new()
    {
        Id = HandlingRegime.HouseId,
        AcknowledgeBy = AcknowledgeWithin is { } within ? In(within) : null,
        AnswerBy = In(AnswerWithin),
        AppealWithin = AppealWithin,
        Calendar = Calendar,
        Citation = new() { Provision = $"House rules, complaint policy '{Id}'.", IsTextVerified = true },
    };

    private static Duration NotNegative(Duration value, string name) => value >= Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");

    private static Duration Positive(Duration value, string name) => value > Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be above zero.");

    private SlaTarget In(Duration within) => new() { Within = within, Calendar = Calendar };
}
