using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>How much of the log a figure rests on. Immutable and safe for use by many threads.</summary>
public sealed record LogCut
{
    /// <summary>Events that occurred at this instant or later are not counted.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>
    /// Deliveries recorded after this instant are taken as not yet known, so that an earlier report can be repeated. Default
    /// <see langword="null"/>: everything known counts.
    /// </summary>
    public Instant? KnownBy { get; init; }
}
