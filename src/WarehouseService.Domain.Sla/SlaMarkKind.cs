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
}
