namespace WarehouseService.Domain.Kpi;

/// <summary>How many of a week's cases were so. Immutable and safe for use by many threads.</summary>
public sealed record WeeklyShare
{
    /// <summary>The week.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>How many were so; 0 to <see cref="All"/>.</summary>
    public required long Yes { get; init; }

    /// <summary>How many there were; 0 or more.</summary>
    public required long All { get; init; }
}
