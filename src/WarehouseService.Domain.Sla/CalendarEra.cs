using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>A calendar and since when it is in force. Immutable and thread-safe.</summary>
public sealed record CalendarEra
{
    /// <summary>The first instant at which it is in force; null from the beginning of time.</summary>
    public required Instant? From { get; init; }

    /// <summary>The calendar.</summary>
    public required BusinessHours Hours { get; init; }
}
