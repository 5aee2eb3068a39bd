namespace WarehouseService.Domain.Customers;

/// <summary>What happened to a <see cref="Survey"/>, and what that changed.</summary>
public abstract record SurveyEvent : IEvent<Survey>
{
    private protected SurveyEvent()
    {
    }

    internal abstract Survey Apply(Survey survey, Stamp stamp);

    Survey IEvent<Survey>.Apply(Survey? state, Stamp stamp) => Apply(state!, stamp);
}

/// <summary>It was scheduled, or suppressed at once.</summary>
public sealed record SurveyScheduled : SurveyEvent
{
    /// <summary>The survey's id.</summary>
    public required string Survey { get; init; }

    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>How often the ticket had been reopened.</summary>
    public required int Cycle { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The ticket's owner.</summary>
    public Actor? Rated { get; init; }

    /// <summary>What is asked.</summary>
    public required SurveyMetric Metric { get; init; }

    /// <summary>The policy in force.</summary>
    public required CarePolicy Policy { get; init; }

    /// <summary>Why it was suppressed at once; null if it was not.</summary>
    public SuppressionReason? SuppressedBecause { get; init; }

    internal override Survey Apply(Survey survey, Stamp stamp) => new()
    {
        Id = Survey,
        Status = SuppressedBecause is null ? SurveyStatus.Scheduled : SurveyStatus.Suppressed,
        Ticket = Ticket,
        Cycle = Cycle,
        Customer = Customer,
        Rated = Rated,
        Metric = Metric,
        Policy = Policy,
        ScheduledAt = stamp.At,
        SuppressedBecause = SuppressedBecause,
    };
}

/// <summary>It went out.</summary>
public sealed record SurveySent : SurveyEvent
{
    internal override Survey Apply(Survey survey, Stamp stamp) => survey with
    {
        Status = SurveyStatus.Sent,
        SentAt = stamp.At,
        ValidUntil = stamp.At + survey.Policy.SurveyValidFor,
    };
}

/// <summary>The customer answered.</summary>
public sealed record SurveyAnswered : SurveyEvent
{
    /// <summary>The score.</summary>
    public required int Score { get; init; }

    internal override Survey Apply(Survey survey, Stamp stamp) => survey with { Status = SurveyStatus.Answered, Score = Score, AnsweredAt = stamp.At };
}

/// <summary>It was not answered in time.</summary>
public sealed record SurveyExpired : SurveyEvent
{
    internal override Survey Apply(Survey survey, Stamp stamp) => survey with { Status = SurveyStatus.Expired };
}

/// <summary>It was withdrawn.</summary>
public sealed record SurveySuppressed : SurveyEvent
{
    /// <summary>Why.</summary>
    public required SuppressionReason Because { get; init; }

    internal override Survey Apply(Survey survey, Stamp stamp) => survey with { Status = SurveyStatus.Suppressed, SuppressedBecause = Because };
}
