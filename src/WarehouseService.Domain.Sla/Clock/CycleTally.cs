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
    private bool _isReached;

    // Seconds and nanoseconds apart: there may be many runs, and a Duration costs more to add than to find.
    private long _seconds;
    private long _nanoseconds;

    public readonly Duration Elapsed => DurationOf(_seconds, _nanoseconds);

    /// <summary>The first instant at which the threshold had elapsed and was in force; null if it has not.</summary>
    public readonly Instant? ReachedAt => _reachedAt < notBefore ? notBefore : _reachedAt;

    /// <summary>What is left until the threshold.</summary>
    public readonly Duration Left => _threshold - Elapsed;

    public void Add(Instant from, Instant until, BusinessHours hours)
    {
        var (seconds, nanoseconds) = hours.Worked(from, until);
        var (before, beforeNanoseconds) = (_seconds, _nanoseconds);
        _seconds += seconds;
        _nanoseconds += nanoseconds;
        if ((ulong)_nanoseconds >= TimeScale.NanosecondsPerSecond)
        {
            Carry();
        }

        if (_seconds >= _full.Seconds && !_isReached && IsFull)
        {
            _isReached = true;
            _reachedAt = hours.Add(from, _threshold - DurationOf(before, beforeNanoseconds)).Instant;
        }
    }

    private readonly bool IsFull => _seconds > _full.Seconds || (_seconds == _full.Seconds && _nanoseconds >= _full.Nanoseconds);

    private static Duration DurationOf(long seconds, long nanoseconds) =>
        Duration.FromSeconds(seconds).Plus(Duration.FromNanoseconds(nanoseconds));

    private void Carry() => (_seconds, _nanoseconds) = _nanoseconds < 0
        ? (_seconds - 1, _nanoseconds + TimeScale.NanosecondsPerSecond)
        : (_seconds + 1, _nanoseconds - TimeScale.NanosecondsPerSecond);
}
