using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// What a clock shows at one instant against one target. All figures but <see cref="Cycles"/> and what is summed from them are those of
/// the last cycle begun. Immutable and thread-safe.
/// </summary>
public sealed record SlaReading
{
    /// <summary>The instant of the reading; what happened at it counts, what happened after it does not.</summary>
    public required Instant At { get; init; }

    /// <summary>The working time allowed.</summary>
    public required Duration Target { get; init; }

    /// <summary>Where the clock is.</summary>
    public required SlaState State { get; init; }

    /// <summary>The working time that counted, without pauses.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>What is left of the target; zero if nothing is.</summary>
    public Duration Remaining => Elapsed < Target ? Target - Elapsed : Duration.Zero;

    /// <summary>What elapsed beyond the target; zero if nothing did.</summary>
    public Duration Overrun => Elapsed > Target ? Elapsed - Target : Duration.Zero;

    /// <summary>Whether more than the target elapsed; exactly the target is met.</summary>
    public bool Breached => Elapsed > Target;

    /// <summary>The first instant at which the target had elapsed; null if it is not breached.</summary>
    public required Instant? BreachedAt { get; init; }

    /// <summary>
    /// Running: when the target will have elapsed, or did. Breached, in whatever state: <see cref="BreachedAt"/>. Else null.
    /// </summary>
    public required Moment? Due { get; init; }

    /// <summary>Paused and not breached: what <see cref="Due"/> would be if the clock were resumed at <see cref="At"/>. Else null.</summary>
    public required Moment? DueIfResumed { get; init; }

    /// <summary>How much of the target has elapsed, in hundredths of a percent, rounded down; above 10,000 from the overrun on.</summary>
    public long UsedBasisPoints =>
        (long)Int128.Min(Elapsed.ToInt128Nanoseconds() * 10_000 / Target.ToInt128Nanoseconds(), long.MaxValue);

    /// <summary>All cycles in order; the last one may be going on.</summary>
    public required ImmutableArray<SlaCycle> Cycles { get; init; }

    /// <summary>The working time of all cycles.</summary>
    public Duration TotalElapsed => Cycles.Aggregate(Duration.Zero, (sum, cycle) => sum + cycle.Elapsed);

    /// <summary>How many cycles are breached; a later cycle never takes one back.</summary>
    public int BreachedCycles => Cycles.Count(cycle => cycle.Breached);

    /// <inheritdoc/>
    public bool Equals(SlaReading? other) =>
        other is not null
        && (At, Target, State, Elapsed, BreachedAt, Due, DueIfResumed)
            == (other.At, other.Target, other.State, other.Elapsed, other.BreachedAt, other.Due, other.DueIfResumed)
        && Cycles.AsSpan().SequenceEqual(other.Cycles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Target, State, Elapsed, Cycles.Length);
}
