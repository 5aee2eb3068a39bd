namespace WarehouseService.Domain.Sla;

/// <summary>How two calendars make one, instant by instant.</summary>
public enum Combination
{
    /// <summary>Open where both are.</summary>
    Intersection,

    /// <summary>Open where at least one is.</summary>
    Union,

    /// <summary>Open where the first is and the second is not.</summary>
    Difference,
}
