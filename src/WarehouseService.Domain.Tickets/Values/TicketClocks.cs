using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// Marks a ticket's clocks in the order of its journal. A clock sorts marks of one instant by kind, so that opened and answered at the same
/// instant would leave it running: such a mark is set 100 ns later, the least that a store can tell apart.
/// </summary>
internal static class TicketClocks
{
    internal static SlaClock StartedAt(this SlaClock clock, Instant at) => clock.Start(Behind(clock, at));

    internal static SlaClock PausedAt(this SlaClock clock, Instant at, string reason) => clock.Pause(Behind(clock, at), reason);

    internal static SlaClock ResumedAt(this SlaClock clock, Instant at) => clock.Resume(Behind(clock, at));

    internal static SlaClock StoppedAt(this SlaClock clock, Instant at) => clock.Stop(Behind(clock, at));

    private static Instant Behind(SlaClock clock, Instant at) => clock.Marks is [.., var last] && last.At >= at ? last.At.PlusTicks(1) : at;
}
