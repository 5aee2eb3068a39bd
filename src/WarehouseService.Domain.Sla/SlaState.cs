namespace WarehouseService.Domain.Sla;

/// <summary>Where a clock is.</summary>
public enum SlaState
{
    /// <summary>No cycle has begun.</summary>
    NotStarted,

    /// <summary>Working time counts.</summary>
    Running,

    /// <summary>A cycle has begun, and nothing counts until it is resumed.</summary>
    Paused,

    /// <summary>The last cycle has ended.</summary>
    Stopped,
}
