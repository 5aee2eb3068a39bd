namespace WarehouseService.Domain.Kpi;

/// <summary>A place in a ranking. Immutable and safe for use by many threads.</summary>
public sealed record KpiRankingRow
{
    /// <summary>The place, from 1; equal bounds share it, and the next is as many further.</summary>
    public required int Place { get; init; }

    /// <summary>The id of the agent.</summary>
    public required string Name { get; init; }

    /// <summary>The rate with its interval; its <see cref="KpiResult.Denominator"/> is its n.</summary>
    public required KpiResult Result { get; init; }
}
