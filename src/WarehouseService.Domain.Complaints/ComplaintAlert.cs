using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>A message to whom a breach, a warning or an escalation level concerns: what a host delivers by its own means, once.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ComplaintAlert
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>What fell due, and whom it concerns.</summary>
    public required RaisedAlert Raised { get; init; }

    /// <summary>When it was raised.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>How far the complaint is escalated with it.</summary>
    public required int EscalationLevel { get; init; }

    /// <summary>When the measure's target was or will be used up; null if it is not running.</summary>
    public Instant? Due { get; init; }
}
