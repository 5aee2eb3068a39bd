namespace WarehouseService.Domain.Kpi;

/// <summary>How often something happened in a week. Immutable and safe for use by many threads.</summary>
public sealed record WeeklyCount
{
    /// <summary>The week.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>How often.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Count
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Count), value, "A count is zero or more.");
    }
}
