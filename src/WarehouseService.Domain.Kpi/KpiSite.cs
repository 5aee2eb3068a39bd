using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Kpi;

/// <summary>A site (仓库) and the zone whose days and months it counts in. Immutable and safe for use by many threads.</summary>
public sealed record KpiSite
{
    /// <summary>The id that log entries name.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Id { get; init => field = Check.Text(value, nameof(Id)); }

    /// <summary>The time zone of the site.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>
    /// When the site is open, for durations in opening hours; <see langword="null"/>, the default, if nobody said: such durations are then not told.
    /// Cubes do not keep it: merge only what was computed with the same.
    /// </summary>
    public BusinessHours? Hours { get; init; }
}
