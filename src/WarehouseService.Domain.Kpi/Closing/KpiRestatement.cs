using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>That figures of a closed period were stated again. Immutable and safe for use by many threads.</summary>
public sealed record KpiRestatement
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>How much of the log the new figures rest on.</summary>
    public required LogCut Cut { get; init; }

    /// <summary>The figures that changed.</summary>
    public required ImmutableArray<KpiChange> Changes { get; init; }
}
