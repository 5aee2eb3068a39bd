using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Until when something can be done (截止期限).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Deadline
{
    /// <summary>The first day counted.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last day, in the consumer's local time.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The instant before which it ends: local midnight after the last day, in the offset in force then.</summary>
    public required Instant EndsBefore { get; init; }

    /// <summary>Whether an instant is in time.</summary>
    public bool IsMetAt(Instant at) => at < EndsBefore;

    internal static Deadline Until(LocalDate firstDay, LocalDate lastDay, DateTimeZone zone) =>
        new() { FirstDay = firstDay, LastDay = lastDay, EndsBefore = zone.AtStartOfDay(lastDay.PlusDays(1)).ToInstant() };
}
