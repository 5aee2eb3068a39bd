using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>A stretch in which a clock ran, in one calendar.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The instant after its last.</param>
/// <param name="Calendar">The id of the calendar.</param>
internal readonly record struct ClockRun(Instant From, Instant Until, string Calendar);
