using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Adds up the runs of a cycle, and notes when a threshold was reached.</summary>
/// <param name="threshold">The working time to look for; null for none.</param>
/// <param name="notBefore">Before it the threshold was not in force; null if it always was.</param>
internal struct CycleTally(Duration? threshold, Instant? notBefore)
{
    private readonly Duration _threshold = threshold ?? Duration.MaxValue;
    private Duration _elapsed;
    private Instant? _reachedAt;

    public readonly Duration Elapsed => _elapsed;

    /// <summary>The first instant at which the threshold had elapsed and was in force; null if it has not.</summary>
    public readonly Instant? ReachedAt => _reachedAt < notBefore ? notBefore : _reachedAt;

    /// <summary>What is left until the threshold.</summary>
    public readonly Duration Left => _threshold - _elapsed;

    public void Add(in ClockRun run, BusinessHours hours)
    {
        var before = _elapsed;
        _elapsed = before + hours.Between(run.From, run.Until);
        if (_elapsed >= _threshold && before < _threshold)
        {
            _reachedAt = hours.Add(run.From, _threshold - before).Instant;
        }
    }
}
