using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Hosting.CrashDispatcher;

/// <summary>Many timers are due; a first dispatcher ends half way with work in hand, a second goes on.</summary>
internal static class HalfwayRun
{
    internal const int Batch = 100;
    internal const int Fewest = 10 * Batch;

    internal static readonly Duration Lease = Duration.FromSeconds(3);

    internal static Task<HalfwayResult> OnSqliteAsync(string file, int timers) =>
        RunAsync(took => OnFile(file, timers, took), _ => DispatchInAProcessThatIsKilledAsync(file, HalfOf(timers)));

    internal static Task<HalfwayResult> InMemoryAsync(int timers)
    {
        var store = new InMemoryStore();
        return RunAsync(took => new OverdueDesk(timers, services => services.AddSingleton(store), took), open => StopHalfWayAsync(open, HalfOf(timers)));
    }

    internal static async Task DispatchUntilKilledAsync(string file)
    {
        using var desk = OnFile(file, 0, Console.WriteLine);
        Console.WriteLine(0);
        await desk.Dispatcher.RunAsync(CancellationToken.None);
    }

    // In the midst of a batch, so that there is work in hand.
    private static int HalfOf(int timers) => timers / 2 + Batch / 2;

    private static OverdueDesk OnFile(string file, int timers, Action<int> took) => new(timers, services => services.AddSqliteStore(file), took);

    private static async Task<HalfwayResult> RunAsync(
        Func<Action<int>, OverdueDesk> open, Func<Func<Action<int>, OverdueDesk>, Task<TimeSpan>> dispatchHalf)
    {
        using var desk = open(_ => { });
        var seeding = Stopwatch.StartNew();
        await desk.OpenTicketsAsync();
        seeding.Stop();

        var firstTook = await dispatchHalf(open);
        var sinceTheEnd = Stopwatch.StartNew();
        var before = (await desk.FiringsAsync()).GetValueOrDefault(1);

        var (after, secondTook) = await DispatchTheRestAsync(open, desk.Tickets - before);
        return new()
        {
            Timers = desk.Tickets,
            Seeding = seeding.Elapsed,
            Before = before,
            BeforeTook = firstTook,
            After = after,
            AfterTook = secondTook,
            LastCame = sinceTheEnd.Elapsed,
            Once = (await desk.FiringsAsync()).GetValueOrDefault(1),
            Left = await desk.LeftAsync(),
        };
    }

    // The time is that of all but the last batch: the last ones wait for the lease of the dispatcher that ended.
    private static async Task<(int Effective, TimeSpan Took)> DispatchTheRestAsync(Func<Action<int>, OverdueDesk> open, int rest)
    {
        var (effective, watch, took) = (0, Stopwatch.StartNew(), TimeSpan.Zero);
        var complete = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        using var desk = open(count =>
        {
            Interlocked.Increment(ref effective);
            if (count == Math.Max(1, rest - Batch))
            {
                took = watch.Elapsed;
            }

            if (count == rest)
            {
                complete.SetResult();
            }
        });
        var running = Task.Run(() => desk.Dispatcher.RunAsync(stop.Token));
        await complete.Task.WaitAsync(TimeSpan.FromMinutes(10));
        await StopAsync(running, stop);
        return (effective, took);
    }

    private static async Task<TimeSpan> StopHalfWayAsync(Func<Action<int>, OverdueDesk> open, int half)
    {
        using var stop = new CancellationTokenSource();
        using var desk = open(count =>
        {
            if (count == half)
            {
                stop.Cancel();
            }
        });
        var watch = Stopwatch.StartNew();
        await StopAsync(Task.Run(() => desk.Dispatcher.RunAsync(stop.Token)), null);
        return watch.Elapsed;
    }

    private static async Task StopAsync(Task running, CancellationTokenSource? stop)
    {
        try
        {
            await (stop?.CancelAsync() ?? Task.CompletedTask);
            await running;
        }
        catch (OperationCanceledException)
        {
            // As it should.
        }
    }

    private static async Task<TimeSpan> DispatchInAProcessThatIsKilledAsync(string file, int half)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "WarehouseService.Hosting.CrashDispatcher.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "dispatch", file]) { RedirectStandardOutput = true })!;
        var watch = new Stopwatch();
        var count = -1;
        while (count < half)
        {
            count = await process.StandardOutput.ReadLineAsync() is { } line
                ? Math.Max(count, int.Parse(line, CultureInfo.InvariantCulture))
                : throw new InvalidOperationException($"The dispatcher ended by itself after {count} timers.");
            watch.Start();
        }

        process.Kill();
        watch.Stop();
        await process.WaitForExitAsync();
        return process.ExitCode == 128 + 9
            ? watch.Elapsed
            : throw new InvalidOperationException($"The dispatcher was not killed: it ended with {process.ExitCode}.");
    }
}
