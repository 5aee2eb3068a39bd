using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>An event as its document tells it, in order in itself.</summary>
internal sealed record AllDayEvent
{
    /// <summary>How faults name the event's start.</summary>
    public required string Field { get; init; }

    public required string? Uid { get; init; }

    public required int Sequence { get; init; }

    /// <summary>The instance of the event with the same UID that this one replaces; null if it replaces none.</summary>
    public required LocalDate? Replaces { get; init; }

    public required string Name { get; init; }

    public required bool IsCancelled { get; init; }

    public required LocalDate Start { get; init; }

    /// <summary>How many dates each instance takes up, from 1.</summary>
    public required int Days { get; init; }

    public required Recurrence? Rule { get; init; }

    public required ImmutableArray<LocalDate> AlsoOn { get; init; }

    public required ImmutableHashSet<LocalDate> NotOn { get; init; }
}
