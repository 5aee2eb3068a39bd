using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What is done so that the cause of a complaint does not come back (纠正与预防措施).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CorrectiveAction : IState<CorrectiveActionStatus>
{
    /// <summary>The action's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required CorrectiveActionStatus Status { get; init; }

    /// <summary>The complaint that it comes from.</summary>
    public required string Complaint { get; init; }

    /// <summary>The complaint's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What it is for.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>What is to be done; null if that was not written down.</summary>
    public string? Description { get; init; }

    /// <summary>Who does it.</summary>
    public required Actor Owner { get; init; }

    /// <summary>By when; null if no time is set.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Who planned it.</summary>
    public required Actor PlannedBy { get; init; }

    /// <summary>When it was planned.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary>When its owner completed it last; null while it is planned.</summary>
    public Instant? CompletedAt { get; init; }

    /// <summary>When it was found to work; null while it is not.</summary>
    public Instant? VerifiedAt { get; init; }

    /// <summary>Who found that it works.</summary>
    public Actor? VerifiedBy { get; init; }

    /// <summary>How often it was found not to work.</summary>
    public int Failures { get; init; }
}
