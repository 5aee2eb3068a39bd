using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla.Clock;

namespace WarehouseService.Domain.Sla;

public sealed partial record SlaClock
{
    /// <summary>Where the clock is at an instant; a mark at it counts.</summary>
    public SlaState StateAt(Instant at)
    {
        var state = SlaState.NotStarted;
        foreach (var mark in _marks)
        {
            state = mark.At <= at ? state.After(mark.Kind) : state;
        }

        return state;
    }

    /// <summary>What the clock shows at an instant; a mark at it counts, later ones do not.</summary>
    /// <param name="calendars">The hours by the ids that clock and marks name.</param>
    /// <param name="at">When it is read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendars"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">A calendar is not among <paramref name="calendars"/>.</exception>
    public SlaReading Read(Calendars calendars, Instant at)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var cycles = new CycleEnumerator(this, at);
        var reading = default(SlaReading);
        while (cycles.MoveNext())
        {
            reading = ReadingOf(cycles.Current, calendars, reading);
        }

        return reading.Cycle > 0 ? reading : reading with { At = at, Target = cycles.Target };
    }

    /// <summary>
    /// When so much of the last cycle begun had elapsed, or will have if the clock goes on as it is: for warnings and escalations.
    /// </summary>
    /// <param name="calendars">The hours by the ids that clock and marks name.</param>
    /// <param name="elapsed">The working time, above zero.</param>
    /// <param name="at">When it is read; what happened after it is left out.</param>
    /// <returns>The moment; null if it has not elapsed, and the clock does not run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendars"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="elapsed"/> is not above zero.</exception>
    /// <exception cref="KeyNotFoundException">A calendar is not among <paramref name="calendars"/>.</exception>
    public Moment? WhenElapsed(Calendars calendars, Duration elapsed, Instant at)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        AboveZero(elapsed, nameof(elapsed));
        var cycles = new CycleEnumerator(this, at);
        Moment? moment = null;
        while (cycles.MoveNext())
        {
            var tally = cycles.Current.Tally(elapsed, calendars);
            moment = cycles.Current.State == SlaState.Running ? cycles.Current.Forecast(tally, calendars)
                : tally.ReachedAt is { } reached ? Moment.At(reached)
                : null;
        }

        return moment;
    }

    /// <summary>The cycles that have begun by an instant, in order; the last one may be going on.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="calendars"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">A calendar is not among <paramref name="calendars"/>.</exception>
    public ImmutableArray<SlaCycle> CyclesAt(Calendars calendars, Instant at)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var all = ImmutableArray.CreateBuilder<SlaCycle>();
        foreach (var cycle in new CycleEnumerator(this, at))
        {
            var tally = cycle.Tally(cycle.Terms.Target, calendars);
            all.Add(new SlaCycle
            {
                Start = cycle.Start,
                Stop = cycle.Stop,
                Elapsed = tally.Elapsed,
                Breached = cycle.BreachedAt(tally, calendars) is not null,
            });
        }

        return all.ToImmutable();
    }

    /// <summary>Why the elapsed time of the last cycle is what it is at an instant: the ordered segments, pauses among them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="calendars"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">A calendar is not among <paramref name="calendars"/>.</exception>
    public CalendarExplanation Explain(Calendars calendars, Instant at)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var explanation = new CalendarExplanation { Zone = calendars[Calendar].Zone, Segments = [] };
        foreach (var cycle in new CycleEnumerator(this, at))
        {
            explanation = ClockExplainer.Explain(cycle, calendars);
        }

        return explanation;
    }

    private static SlaReading ReadingOf(in ClockCycle cycle, Calendars calendars, in SlaReading before)
    {
        var target = cycle.Terms.Target;
        var tally = cycle.Tally(target, calendars);
        var (state, breachedAt) = (cycle.State, cycle.BreachedAt(tally, calendars));
        Moment? forecast = breachedAt is null && target is not null && state.IsInCycle() ? cycle.Forecast(tally, calendars) : null;
        return new SlaReading
        {
            At = cycle.At,
            Target = target,
            State = state,
            Elapsed = tally.Elapsed,
            BreachedAt = breachedAt,
            Due = breachedAt is { } breach ? Moment.At(breach) : state == SlaState.Running ? forecast : null,
            DueIfResumed = state == SlaState.Paused ? forecast : null,
            Cycle = before.Cycle + 1,
            BreachedCycles = before.BreachedCycles + (breachedAt is null ? 0 : 1),
            TotalElapsed = before.TotalElapsed + tally.Elapsed,
        };
    }
}
