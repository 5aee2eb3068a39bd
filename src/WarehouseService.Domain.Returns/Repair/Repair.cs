using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>The repair of one piece (维修), in the workshop or by a visit: for nothing under warranty, else at a cost that the customer accepts first.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Repair : IState<RepairStatus>
{
    private readonly ValueArray<RepairAttempt> _attempts;
    private readonly ValueArray<RepairWait> _waits;
    private readonly ValueArray<string> _failedBefore;

    /// <summary>The repair's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required RepairStatus Status { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The return case that it is a remedy of; null if it is none's.</summary>
    public string? Case { get; init; }

    /// <summary>The earlier repair of the same piece that did not help; null for none.</summary>
    public string? Follows { get; init; }

    /// <summary>The defects that earlier repairs of the piece failed to mend, one entry a failure.</summary>
    public ImmutableArray<string> FailedBefore { get => _failedBefore.Items; init => _failedBefore = new(value); }

    /// <summary>Where the goods are repaired.</summary>
    public required RepairPlace Place { get; init; }

    /// <summary>The serial number; null if the goods have none.</summary>
    public string? Serial { get; init; }

    /// <summary>What is wrong with them, by the house's own code, as it was reported.</summary>
    public required string Defect { get; init; }

    /// <summary>The warranty that was known when it was asked for; null if there was none.</summary>
    public Warranty? Warranty { get; init; }

    /// <summary>Who asked for it.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>What it will cost, as was last estimated; null if that was not said.</summary>
    public Money? Estimate { get; init; }

    /// <summary>When the customer accepted the estimate; null while they have not.</summary>
    public Instant? EstimateAcceptedAt { get; init; }

    /// <summary>The visit that is arranged, or was last; null for none.</summary>
    public RepairVisit? Visit { get; init; }

    /// <summary>Whether the goods are in the workshop.</summary>
    public bool IsInWorkshop { get; init; }

    /// <summary>Every attempt, in order.</summary>
    public ImmutableArray<RepairAttempt> Attempts { get => _attempts.Items; init => _attempts = new(value); }

    /// <summary>The times in which the customer waits or waited, in order.</summary>
    public ImmutableArray<RepairWait> Waits { get => _waits.Items; init => _waits = new(value); }

    /// <summary>When it was closed or cancelled; null while it is not.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>What the customer was promised, and the clock of that: from asking until it is repaired, without the time for accepting an estimate.</summary>
    public required CaseTimers Timers { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() => Timers.Work();

    /// <summary>Whether it costs nothing: the warranty held when it was asked for.</summary>
    public bool IsUnderWarranty() => Warranty?.HoldsAt(RequestedAt) == true;

    /// <summary>
    /// How many attempts at a defect failed, in this repair and those that it follows; never falls. It opens further remedies under the law.
    /// </summary>
    public int FailedAttempts(string defect) =>
        FailedBefore.Count(failed => failed == defect) + Attempts.Count(attempt => attempt.Failed && attempt.Defect == defect);

    /// <summary>What the piece was not mended of so far, if it comes back with a defect: what was repaired of that has failed too.</summary>
    internal ImmutableArray<string> FailuresOnceBackWith(string defect) =>
    [
        .. FailedBefore,
        .. from attempt in Attempts
           where attempt.Failed || attempt.Defect == defect
           select attempt.Defect,
    ];
}
