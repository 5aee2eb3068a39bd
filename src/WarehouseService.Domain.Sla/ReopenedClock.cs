namespace WarehouseService.Domain.Sla;

/// <summary>What a clock does when its case is taken up again after it had ended.</summary>
public enum ReopenedClock
{
    /// <summary>It begins a new cycle, with the whole target; the ended ones stay as they were.</summary>
    NewCycle,

    /// <summary>Its ended cycle goes on with what had elapsed; what lay between does not count.</summary>
    Continue,
}
