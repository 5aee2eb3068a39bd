using System.Diagnostics;

namespace WarehouseService.Domain.Benchmarks;

/// <summary>
/// Times two ways of doing the same in turns of about a millisecond, and takes the fastest turn of each. On a shared machine whole seconds
/// are slow and others fast: one after the other, as BenchmarkDotNet runs them, one of two would often be measured in a slow stretch
/// that the other never sees.
/// </summary>
internal static class TurnByTurn
{
    private const int WarmUps = 200;
    private const int Breath = 50;
    private const int Turns = 2_000;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);

    /// <summary>The time of one over the time of the other.</summary>
    public static double Ratio(Func<long> one, Func<long> other)
    {
        WarmUp(one);
        WarmUp(other);
        var (oneCalls, otherCalls) = (CallsInATurn(one), CallsInATurn(other));
        var (fastest, otherFastest) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            fastest = Math.Min(fastest, Time(one, oneCalls));
            otherFastest = Math.Min(otherFastest, Time(other, otherCalls));
        }

        return fastest / otherFastest;
    }

    /// <summary>The time of one over the time of the other, for what a whole round of is long already: the fastest of the rounds of each.</summary>
    public static async Task<double> RatioAsync(int warmUps, int rounds, Func<Task> one, Func<Task> other)
    {
        var (fastest, otherFastest) = (double.MaxValue, double.MaxValue);
        for (var round = -warmUps; round < rounds; round++)
        {
            var (time, otherTime) = (await TimeAsync(one), await TimeAsync(other));
            if (round >= 0)
            {
                (fastest, otherFastest) = (Math.Min(fastest, time), Math.Min(otherFastest, otherTime));
            }
        }

        return fastest / otherFastest;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds;
    }

    // The runtime compiles what was called often once more in the background, and needs a moment for it.
    private static void WarmUp(Func<long> work)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            work();
            if (i % Breath == Breath - 1)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static int CallsInATurn(Func<long> work) => (int)Math.Clamp(Turn.TotalNanoseconds / Time(work, 5), 1, 1_000_000);

    private static double Time(Func<long> work, int calls)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / calls;
    }
}
