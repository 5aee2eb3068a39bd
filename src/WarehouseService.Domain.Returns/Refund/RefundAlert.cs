using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>A message to whom a warning, an escalation level or a breach of a refund concerns: what a host delivers by its own means, once.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundAlert
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>What fell due, and whom it concerns.</summary>
    public required RaisedAlert Raised { get; init; }

    /// <summary>When it was raised.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When the money was or will be owed; null if it is paid.</summary>
    public Instant? Due { get; init; }
}
