using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>
/// The rules of a law, a regulator or the house by which a complaint is handled (投诉处理制度): by when it is acknowledged and answered, where
/// it can go next. A complaint keeps the regime that it was filed under.
/// </summary>
/// <remarks>
/// Deadlines count in the calendar that they name. A deadline in business days names a calendar that is open all day on business days, so that
/// three business days are 72 hours of it: counted from the instant of receipt, they end no later than where the day of receipt is not counted.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record HandlingRegime
{
    /// <summary>The id of the regime that a policy's own times make up.</summary>
    public const string HouseId = "house";

    /// <summary>The regime's id.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>Within what a complaint is acknowledged, counted from filing; null if no time is set.</summary>
    public SlaTarget? AcknowledgeBy { get; init; }

    /// <summary>Within what a complaint is answered, counted from filing.</summary>
    public required SlaTarget AnswerBy { get; init; }

    /// <summary>Within what a complaint is answered once the time was extended, counted from filing; null if it cannot be.</summary>
    public SlaTarget? ExtendedAnswerBy { get; init; }

    /// <summary>How long after it was communicated a decision can be appealed in the house; null if the policy says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration? AppealWithin { get; init => field = value is null ? null : NotNegative(value.Value, nameof(AppealWithin)); }

    /// <summary>The id of the calendar in which appealing counts; <see cref="Calendars.AroundTheClock"/> by default.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Calendar { get; init => field = Identifier.Require(value, nameof(Calendar)); } = Calendars.AroundTheClock;

    /// <summary>Who outside of the house decides if the customer is not content; null if nobody is named.</summary>
    public string? OutsideBody { get; init; }

    /// <summary>Within what the outside body answers; null if that is not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration? OutsideBodyAnswersWithin
    {
        get;
        init => field = value is null ? null : NotNegative(value.Value, nameof(OutsideBodyAnswersWithin));
    }

    /// <summary>How long after the event a customer may complain, elapsed time; null if there is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration? NoticeWithin { get; init => field = value is null ? null : NotNegative(value.Value, nameof(NoticeWithin)); }

    /// <summary>The most that is owed for what was not insured; null if there is no cap.</summary>
    public LiabilityCap? LiabilityCap { get; init; }

    /// <summary>Where these rules stand.</summary>
    public required RegimeCitation Citation { get; init; }

    /// <summary>The first instant at which complaints are filed under it; the beginning of time by default.</summary>
    public Instant ValidFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>The first instant at which they no longer are; null if there is none.</summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>Whether complaints are filed under it at an instant.</summary>
    public bool IsValidAt(Instant at) => at >= ValidFrom && !(at >= ValidUntil);

    /// <summary>What a complaint under this regime is promised.</summary>
    internal SlaPolicy Promises()
    {
        var targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.ComplaintAnswer] = AnswerBy };
        if (AcknowledgeBy is { } acknowledgeBy)
        {
            targets.Add(SlaMeasure.ComplaintAcknowledgement, acknowledgeBy);
        }

        return new() { Id = Id, Rules = [new() { Name = Id, Targets = targets }] };
    }

    private static Duration NotNegative(Duration value, string name) => value >= Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");
}
