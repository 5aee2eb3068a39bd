using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>That a customer is to be contacted (回访): called back after a low score, or visited as is done regularly.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record FollowUp : IState<FollowUpStatus>
{
    /// <summary>The outcome of a follow-up whose customer could not be reached.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The follow-up's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required FollowUpStatus Status { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The ticket that the low score was about; null for a visit.</summary>
    public string? Ticket { get; init; }

    /// <summary>The survey with the low score; null for a visit.</summary>
    public string? Survey { get; init; }

    /// <summary>Who was rated, and so keeps out of it; null if nobody was.</summary>
    public Actor? Rated { get; init; }

    /// <summary>The policy that it was made under, and is held to.</summary>
    public required CarePolicy Policy { get; init; }

    /// <summary>The last instant at which it is on time.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>How often somebody tried without reaching the customer.</summary>
    public int Tries { get; init; }

    /// <summary>When it was completed; null while it was not.</summary>
    public Instant? CompletedAt { get; init; }

    /// <summary>What came of it, or <see cref="Unreachable"/>; null while it is not completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether it was completed on time; null while it is not completed.</summary>
    public bool? WasOnTime { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() => Status == FollowUpStatus.Due ? [new(FollowUpTimers.Overdue, DueAt.PlusTicks(1))] : [];

    internal FollowUp CompletedWith(string outcome, Instant at) => this with
    {
        Status = FollowUpStatus.Completed,
        CompletedAt = at,
        Outcome = outcome,
        WasOnTime = at <= DueAt,
    };
}
