namespace WarehouseService.Domain.Kpi;

/// <summary>A figure that was stated again, as something else. Immutable and safe for use by many threads.</summary>
public sealed record KpiChange
{
    /// <summary>What it was.</summary>
    public required KpiResult Was { get; init; }

    /// <summary>What it is now.</summary>
    public required KpiResult Is { get; init; }
}
