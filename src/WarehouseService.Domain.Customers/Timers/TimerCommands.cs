using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>How timers become commands.</summary>
internal static class TimerCommands
{
    private static readonly Actor Timers = Actor.System("timers");

    /// <summary>The context of a timer's command. Its id is derived from the timer, so that firing it twice has one effect.</summary>
    internal static CommandContext ContextAt(this ClaimedWork timer, Instant now) => new()
    {
        CommandId = $"{timer.Work.Name}/{timer.Work.Due.ToUnixTimeTicks()}",
        Actor = Timers,
        At = now,
        Tenant = timer.Key.Tenant,
    };
}
