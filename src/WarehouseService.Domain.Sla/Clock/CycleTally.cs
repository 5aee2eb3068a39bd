using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Adds up the runs of a cycle, and notes when a threshold was reached.</summary>
/// <param name="threshold">The working time to look for; null for none.</param>
/// <param name="notBefore">Before it the threshold was not in force; null if it always was.</param>
internal struct CycleTally(Duration? threshold, Instant? notBefore)
{
    private readonly Duration _threshold = threshold ?? Duration.MaxValue;
    private readonly (long Seconds, int Nanoseconds) _full = TimeScale.Split(threshold ?? Duration.MaxValue);
    private Instant? _reachedAt;

    // Seconds and nanoseconds apart: there may be many runs, and a Duration costs more to add than to find.
    private long _seconds;
    private long _nanoseconds;

    public readonly Duration Elapsed => DurationOf(_seconds, _nanoseconds);

    /// <summary>The first instant at which the threshold had elapsed and was in force; null if it has not.</summary>
    public readonly Instant? ReachedAt => _reachedAt < notBefore ? notBefore : _reachedAt;

    /// <summary>What is left until the threshold.</summary>
    public readonly Duration Left => _threshold - Elapsed;

    public void Add(in ClockRun run, BusinessHours hours)
    {
        var (secondsBefore, nanosecondsBefore) = (_seconds, _nanoseconds);
        var (seconds, nanoseconds) = hours.Worked(run.From, run.Until);
        (_seconds, _nanoseconds) = Carried(_seconds + seconds, _nanoseconds + nanoseconds);
        if (IsFull && _reachedAt is null)
        {
            _reachedAt = hours.Add(run.From, _threshold - DurationOf(secondsBefore, nanosecondsBefore)).Instant;
        }
    }

    private readonly bool IsFull => _seconds > _full.Seconds || (_seconds == _full.Seconds && _nanoseconds >= _full.Nanoseconds);

    private static Duration DurationOf(long seconds, long nanoseconds) =>
        Duration.FromSeconds(seconds).Plus(Duration.FromNanoseconds(nanoseconds));

    private static (long Seconds, long Nanoseconds) Carried(long seconds, long nanoseconds) =>
        nanoseconds >= TimeScale.NanosecondsPerSecond ? (seconds + 1, nanoseconds - TimeScale.NanosecondsPerSecond)
        : nanoseconds < 0 ? (seconds - 1, nanoseconds + TimeScale.NanosecondsPerSecond)
        : (seconds, nanoseconds);
}
