using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>A span in which a clock ran or was paused.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The instant after its last; null while it goes on.</param>
/// <param name="PauseReason">Why it was paused; null if it ran.</param>
internal readonly record struct ClockSpan(Instant From, Instant? Until, string? PauseReason)
{
    public bool Runs => PauseReason is null;
}
