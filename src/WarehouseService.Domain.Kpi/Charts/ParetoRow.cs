namespace WarehouseService.Domain.Kpi;

/// <summary>A cause in a Pareto chart. Immutable and safe for use by many threads.</summary>
public sealed record ParetoRow
{
    /// <summary>The cause.</summary>
    public required string Name { get; init; }

    /// <summary>How often it was given.</summary>
    public required long Count { get; init; }

    /// <summary>The cases of this row and all before it.</summary>
    public required long Cumulative { get; init; }

    /// <summary>The share of <see cref="Cumulative"/> in all cases; above 0, at most 1.</summary>
    public required decimal CumulativeShare { get; init; }

    /// <summary>Whether it is of the vital few, which is decided in whole numbers.</summary>
    public required bool IsVital { get; init; }
}
