using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Generators;

namespace PolicyTests;

/// <summary>Properties of your own, on the kit's generators.</summary>
[Properties(Arbitrary = [typeof(WarehouseArbitraries)])]
public sealed class GeneratorTests
{
    [Property]
    public bool A_clock_never_runs_backwards(SlaClock clock, Calendars calendars, byte days)
    {
        var at = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(days);
        return clock.Read(calendars, at).TotalElapsed <= clock.Read(calendars, at + Duration.FromHours(1)).TotalElapsed;
    }
}
