using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>A message that a refund is overdue: what a host delivers by its own means, once.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnAlert
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The instant before which the refund was due.</summary>
    public required Instant DueBefore { get; init; }

    /// <summary>When it was noticed.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>How far the case is escalated.</summary>
    public required int EscalationLevel { get; init; }
}
