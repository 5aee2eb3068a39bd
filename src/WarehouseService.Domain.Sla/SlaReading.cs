using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// What a clock shows at one instant. Elapsed, breach and due are those of the last cycle begun.
/// Immutable and thread-safe; it allocates nothing. <c>Elapsed + Remaining − Overrun = Target</c>, if there is a target.
/// </summary>
public readonly record struct SlaReading
{
    /// <summary>The instant of the reading; what happened at it counts, what happened after it does not.</summary>
    public required Instant At { get; init; }

    /// <summary>The working time allowed; null if nothing is due.</summary>
    public required Duration? Target { get; init; }

    /// <summary>Where the clock is.</summary>
    public required SlaState State { get; init; }

    /// <summary>The working time that counted, without pauses.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>What is left of the target; zero if nothing is, null without a target.</summary>
    public Duration? Remaining => Target is not { } target ? null : Elapsed < target ? target - Elapsed : Duration.Zero;

    /// <summary>What elapsed beyond the target; zero if nothing did.</summary>
    public Duration Overrun => Elapsed > Target ? Elapsed - Target.Value : Duration.Zero;

    /// <summary>
    /// Whether more than the target elapsed; exactly the target is met. Once true in a cycle it stays true in it, whatever target it is held
    /// to later.
    /// </summary>
    public bool Breached => BreachedAt is not null;

    /// <summary>The first instant at which the target had elapsed; null if it is not breached.</summary>
    public required Instant? BreachedAt { get; init; }

    /// <summary>
    /// Breached: <see cref="BreachedAt"/>, in whatever state. Running: when the target will have elapsed. Else, or without a target, null.
    /// </summary>
    public required Moment? Due { get; init; }

    /// <summary>Paused and not breached: what <see cref="Due"/> would be if the clock were resumed at <see cref="At"/>. Else null.</summary>
    public required Moment? DueIfResumed { get; init; }

    /// <summary>Which cycle this is, counted from 1; 0 if none has begun.</summary>
    public required int Cycle { get; init; }

    /// <summary>How many cycles are breached; a later cycle never takes one back.</summary>
    public required int BreachedCycles { get; init; }

    /// <summary>The working time of all cycles.</summary>
    public required Duration TotalElapsed { get; init; }

    /// <summary>
    /// How much of the target has elapsed, in hundredths of a percent, rounded down; above 10,000 from the overrun on; null without a target.
    /// </summary>
    public long? UsedBasisPoints => Target is { } target
        ? (long)Int128.Min(Elapsed.ToInt128Nanoseconds() * 10_000 / target.ToInt128Nanoseconds(), long.MaxValue)
        : null;
}
