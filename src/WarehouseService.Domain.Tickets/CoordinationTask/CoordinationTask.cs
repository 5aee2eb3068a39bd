using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>Work asked of another department or partner on behalf of a case (协同任务).</summary>
/// <remarks>It holds what the department needs and no more: of the customer the id alone.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CoordinationTask : IState<CoordinationTaskStatus>
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required CoordinationTaskStatus Status { get; init; }

    /// <summary>The case that it is for; another one after that was merged.</summary>
    public required CaseReference For { get; init; }

    /// <summary>The id of the case's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The department that is asked.</summary>
    public required Role Department { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Instruction { get; init; }

    /// <summary>Who asked.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>Who of the department does it, or did; null while nobody accepted it.</summary>
    public Actor? Doer { get; init; }

    /// <summary>When it was accepted; null while it is not.</summary>
    public Instant? AcceptedAt { get; init; }

    /// <summary>When it was last done; null while it is not.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>What came of it, as last done; null while it never was.</summary>
    public string? Result { get; init; }

    /// <summary>When customer service confirmed that it is done; null while it is not.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>How often it was returned because it was not done well; never falls.</summary>
    public int Reworks { get; init; }

    /// <summary>What the department is held to, and the clock of that: from asking to its being done, again after each return.</summary>
    public required CaseTimers Timers { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() => Timers.Work();

    /// <summary>When it is owed; null if it is done, or nothing was promised.</summary>
    public Instant? Due() => Timers.Of(SlaMeasure.CoordinationTask)?.Due;
}
