using WarehouseService.Hosting.CrashDispatcher;

namespace WarehouseService.Hosting.Tests;

/// <summary>The short version of the runs that the program makes with as many timers as one likes.</summary>
public sealed class HalfwayTests
{
    private const int Timers = 2_000;

    [Fact]
    public async Task Of_a_dispatcher_killed_half_way_another_takes_over_and_each_timer_takes_effect_once()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-monitor-");

        IsTakenOver(await HalfwayRun.OnSqliteAsync(Path.Combine(folder.FullName, "desk.db"), Timers));

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Of_a_dispatcher_that_stopped_half_way_another_takes_over_and_each_timer_takes_effect_once() =>
        IsTakenOver(await HalfwayRun.InMemoryAsync(Timers));

    // The last ones came when the lease of the first dispatcher ended: it had work in hand.
    private static void IsTakenOver(HalfwayResult result)
    {
        Assert.True(result.IsRight, result.ToString());
        Assert.InRange(result.Before, Timers / 2, Timers - 1);
        Assert.True(result.LastCame > HalfwayRun.Lease.ToTimeSpan() / 3, result.ToString());
    }
}
