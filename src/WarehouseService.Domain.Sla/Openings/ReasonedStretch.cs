namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A stretch of time with one reason why it is open or closed, in seconds of the <see cref="TimeScale"/>.</summary>
/// <param name="Start">Its first second.</param>
/// <param name="End">The second after its last; that of <paramref name="Start"/> where clocks or calendars change.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct ReasonedStretch(long Start, long End, bool IsOpen, SegmentReason Reason);
