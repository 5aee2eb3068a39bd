namespace WarehouseService.Domain.Sla;

/// <summary>What a new target is held against, when priority, contract or policy change in the middle of a cycle.</summary>
public enum RetargetBasis
{
    /// <summary>
    /// All of the cycle, its pauses kept: as if the new target, and the new calendar if there is one, had been in force from the start of
    /// the cycle, or from its last <see cref="Restart"/>.
    /// </summary>
    FromCreation,

    /// <summary>What has elapsed so far, as it was counted then. The new target cannot have been reached before now.</summary>
    CarryElapsed,

    /// <summary>Nothing: counting begins anew within the cycle.</summary>
    Restart,
}
