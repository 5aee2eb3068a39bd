using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>A message to whom a warning or an escalation level of a task concerns: what a host delivers by its own means, once.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TaskAlert
{
    /// <summary>The task's id.</summary>
    public required string Task { get; init; }

    /// <summary>The case that it is for.</summary>
    public required CaseReference For { get; init; }

    /// <summary>The department that was asked.</summary>
    public required Role Department { get; init; }

    /// <summary>What fell due, and whom it concerns.</summary>
    public required RaisedAlert Raised { get; init; }

    /// <summary>When it was raised.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When it was or will be owed; null if it is done.</summary>
    public Instant? Due { get; init; }
}
