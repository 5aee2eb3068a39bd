using NodaTime;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>Instants as Unix ticks of 100 ns.</summary>
internal static class Ticks
{
    internal static long Floor(Instant instant) => instant.ToUnixTimeTicks();

    internal static long? Floor(Instant? instant) => instant is { } known ? Floor(known) : null;

    internal static long Ceiling(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) < instant ? ticks + 1 : ticks;
    }
}
