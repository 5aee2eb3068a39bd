using System.Runtime.CompilerServices;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting;

/// <summary>What may be chosen about the monitor.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record MonitorOptions
{
    private static readonly Duration LongestWait = Duration.FromDays(1);

    /// <summary>How long to wait once nothing is due: more than 0 to 1 day; default 1 s. So nothing is later than this while a dispatcher has time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public Duration PollInterval { get; init => field = UpToADay(value); } = Duration.FromSeconds(1);

    /// <summary>
    /// How long claimed work belongs to one dispatcher: more than 0 to 1 day; default 1 min. Longer than any handler takes: when it ends, the
    /// handler is cancelled and another dispatcher may take the work over. It is also how long what could not be done yet waits for its next try.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public Duration Lease { get; init => field = UpToADay(value); } = Duration.FromMinutes(1);

    /// <summary>How many items of one tenant are claimed at a time: 1 to 1,000; default 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int BatchSize { get; init => field = Within(value, Page<object>.MaxSize); } = 100;

    /// <summary>How many records are worked on at the same time: 1 to 1,000; default 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Parallelism { get; init => field = Within(value, 1_000); } = 8;

    /// <summary>What metrics count as late: what fired more than this after it was due; not negative; default 1 min.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration LateAfter
    {
        get;
        init => field = value >= Duration.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LateAfter), value, $"{nameof(LateAfter)} must not be negative.");
    }
    = Duration.FromMinutes(1);

    private static Duration UpToADay(Duration value, [CallerMemberName] string name = "") => value > Duration.Zero && value <= LongestWait
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be more than 0 and at most 1 day.");

    private static int Within(int value, int most, [CallerMemberName] string name = "") => value >= 1 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be 1 to {most}.");
}
