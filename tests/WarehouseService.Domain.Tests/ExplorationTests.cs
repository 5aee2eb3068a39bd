using System.Diagnostics;
using Xunit.Abstractions;

namespace WarehouseService.Domain.Tests;

/// <summary>
/// Commands at the same moment in one order of steps after the other, chosen systematically rather than by chance. The program that does it is
/// rewritten so that every task of it can be held up, and runs as a process of its own.
/// </summary>
public sealed class ExplorationTests(ITestOutputHelper output)
{
    /// <summary>How many orders of each scenario; more of them take a longer run of the program itself.</summary>
    private const string Schedules = "15";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task In_every_order_explored_what_must_hold_holds_and_over_a_flawed_store_it_is_found_broken()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "exploration", "WarehouseService.Domain.Exploration.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, Schedules]) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            output.WriteLine(said);
            Assert.True(process.ExitCode == 0, said);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
