namespace WarehouseService.Domain.Sla;

/// <summary>What happened to a clock. Several at one instant are applied in the order of this list.</summary>
public enum SlaMarkKind
{
    /// <summary>The cycle ended.</summary>
    Stop,

    /// <summary>Time stopped counting: the customer has to answer.</summary>
    Pause,

    /// <summary>Time counts again.</summary>
    Resume,

    /// <summary>A cycle began.</summary>
    Start,

    /// <summary>The cycle that had ended goes on; what lay between does not count.</summary>
    Continue,

    /// <summary>Another calendar counts from now on; what was counted stays.</summary>
    ChangeCalendar,

    /// <summary>Another target holds.</summary>
    Retarget,
}
