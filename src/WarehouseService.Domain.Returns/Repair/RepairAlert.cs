using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>A message to whom a warning, an escalation level or a breach of a repair concerns: what a host delivers by its own means, once.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairAlert
{
    /// <summary>The repair's id.</summary>
    public required string Repair { get; init; }

    /// <summary>What fell due, and whom it concerns.</summary>
    public required RaisedAlert Raised { get; init; }

    /// <summary>When it was raised.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When the goods were or will be owed; null if they are repaired.</summary>
    public Instant? Due { get; init; }
}
