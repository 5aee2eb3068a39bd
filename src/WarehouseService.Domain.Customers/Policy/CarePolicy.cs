using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>
/// How customers are asked and called back. A survey or follow-up keeps the policy that it was made under: later edits never rewrite history.
/// All in elapsed time.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CarePolicy : IPolicy
{
    /// <summary>The house default: surveys valid 14 days, quiet for 30 days, low up to 2, call-back in 24 hours, three tries.</summary>
    public static CarePolicy Default { get; } = new() { Id = "default" };

    /// <summary>The policy's id.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The first instant at which surveys and follow-ups are made under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>How long after it was sent a survey can be answered, the last instant included; 14 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration SurveyValidFor { get; init => field = NotNegative(value, nameof(SurveyValidFor)); } = Duration.FromDays(14);

    /// <summary>
    /// How long after a survey was sent its customer is asked nothing about other tickets; 30 days by default. A survey that was sent exactly
    /// that long ago no longer counts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration QuietFor { get; init => field = NotNegative(value, nameof(QuietFor)); } = Duration.FromDays(30);

    /// <summary>The highest score that calls for a follow-up, on whatever scale; 2 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int LowScore { get; init => field = value >= 0 ? value : throw OutOfRange(value, nameof(LowScore), "negative"); } = 2;

    /// <summary>How long after a low score the customer is called back, the last instant included; 24 hours by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration CallBackWithin { get; init => field = NotNegative(value, nameof(CallBackWithin)); } = Duration.FromHours(24);

    /// <summary>How many tries without reaching the customer complete a follow-up as unreachable; 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than one.</exception>
    public int Tries { get; init => field = value > 0 ? value : throw OutOfRange(value, nameof(Tries), "less than one"); } = 3;

    private static Duration NotNegative(Duration value, string name) => value >= Duration.Zero ? value : throw OutOfRange(value, name, "negative");

    private static ArgumentOutOfRangeException OutOfRange(object value, string name, string what) => new(name, value, $"{name} must not be {what}.");
}
