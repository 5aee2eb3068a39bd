using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What a complaint is made good with (补救): asked for by one person, approved by a second, paid by a third.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Remedy : IState<RemedyStatus>
{
    /// <summary>The remedy's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required RemedyStatus Status { get; init; }

    /// <summary>The complaint that it makes good.</summary>
    public required string Complaint { get; init; }

    /// <summary>The complaint's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>How it is made good.</summary>
    public required RemedyKind Kind { get; init; }

    /// <summary>The amount; the value of the goods for a reshipment.</summary>
    public required Money Amount { get; init; }

    /// <summary>The limits that it was requested under, and is judged by.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>Who requested it.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>When it was requested; amending does not change it.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>The approval that holds, or under which it was executed; null if there is none.</summary>
    public RemedyApproval? Approval { get; init; }

    /// <summary>Who paid or sent it.</summary>
    public Actor? ExecutedBy { get; init; }

    /// <summary>When it was paid or sent.</summary>
    public Instant? ExecutedAt { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() =>
        Status == RemedyStatus.Approved ? [new(RemedyTimers.Expiry, Approval!.ValidUntil.PlusNanoseconds(1))] : [];

    /// <summary>The remedy as the customer's ledger keeps it.</summary>
    internal LedgerRemedy ToEntry() => new() { Remedy = Id, Complaint = Complaint, Amount = Amount, RequestedAt = RequestedAt, Status = Status };
}

/// <summary>An approval: of one amount, at one version of the remedy, until an instant.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RemedyApproval
{
    /// <summary>Who approved it; null under standing authority.</summary>
    public Actor? By { get; init; }

    /// <summary>The delegation by which they could; null if it was their own authority.</summary>
    public string? Delegation { get; init; }

    /// <summary>The amount that was approved.</summary>
    public required Money Amount { get; init; }

    /// <summary>The version of the remedy that the approval led to; any later one voids it, but for its execution.</summary>
    public required long Version { get; init; }

    /// <summary>When it was approved.</summary>
    public required Instant At { get; init; }

    /// <summary>The last instant at which it may be paid.</summary>
    public required Instant ValidUntil { get; init; }

    /// <summary>Whether it was approved at once, under standing authority (常设授权).</summary>
    public bool IsStanding() => By is null;
}
