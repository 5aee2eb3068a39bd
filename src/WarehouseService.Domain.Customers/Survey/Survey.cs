using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What a customer is asked about one resolution of one ticket (满意度调查).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Survey : IState<SurveyStatus>
{
    /// <summary>The survey's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required SurveyStatus Status { get; init; }

    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>Which resolution of the ticket it asks about: how often the ticket had been reopened, from 0.</summary>
    public required int Cycle { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>Who is rated: the ticket's owner when it was scheduled; null if nobody was.</summary>
    public Actor? Rated { get; init; }

    /// <summary>What is asked, and on which scale.</summary>
    public required SurveyMetric Metric { get; init; }

    /// <summary>The policy that it was scheduled under, and is held to.</summary>
    public required CarePolicy Policy { get; init; }

    /// <summary>When it was scheduled.</summary>
    public required Instant ScheduledAt { get; init; }

    /// <summary>When it was sent; null while it was not.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>The last instant at which it can be answered; null while it was not sent.</summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>When it was answered; null while it was not.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The answer, on the metric's scale; null while there is none.</summary>
    public int? Score { get; init; }

    /// <summary>Why it is not asked; null if it is.</summary>
    public SuppressionReason? SuppressedBecause { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() =>
        Status == SurveyStatus.Sent && ValidUntil is { } until ? [new(SurveyTimers.Expire, until.PlusTicks(1))] : [];

    internal bool IsLow(int? score) => score <= Policy.LowScore;
}
