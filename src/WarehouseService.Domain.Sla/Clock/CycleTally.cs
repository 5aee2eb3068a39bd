using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Adds up the runs of a cycle, and notes when a threshold was reached.</summary>
/// <param name="threshold">The working time to look for; null for none.</param>
/// <param name="notBefore">Before it the threshold was not in force; null if it always was.</param>
internal struct CycleTally(Duration? threshold, Instant? notBefore)
{
    private Instant? _reachedAt;

    public Duration Elapsed { get; private set; }

    /// <summary>The first instant at which the threshold had elapsed and was in force; null if it has not.</summary>
    public readonly Instant? ReachedAt => _reachedAt < notBefore ? notBefore : _reachedAt;

    /// <summary>What is left until the threshold.</summary>
    public readonly Duration Left => threshold!.Value - Elapsed;

    public void Add(ClockRun run, BusinessHours hours)
    {
        var elapsed = Elapsed + hours.Between(run.From, run.Until);
        if (_reachedAt is null && elapsed >= threshold)
        {
            _reachedAt = hours.Add(run.From, threshold.Value - Elapsed).Instant;
        }

        Elapsed = elapsed;
    }
}
