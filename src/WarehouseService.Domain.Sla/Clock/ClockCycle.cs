using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>One cycle as it is at an instant: the terms with which it began, and its marks up to then, the start first.</summary>
internal readonly ref struct ClockCycle(Duration? target, string calendar, ReadOnlySpan<SlaMark> marks, Instant at)
{
    private readonly ReadOnlySpan<SlaMark> _marks = marks;

    public Instant Start => _marks[0].At;

    public Instant At { get; } = at;

    public SlaState State
    {
        get
        {
            var state = SlaState.NotStarted;
            foreach (var mark in _marks)
            {
                state = state.After(mark.Kind);
            }

            return state;
        }
    }

    /// <summary>When it ended for the last time; null if it has not, or goes on.</summary>
    public Instant? Stop
    {
        get
        {
            var (state, stop) = (SlaState.NotStarted, (Instant?)null);
            foreach (var mark in _marks)
            {
                var after = state.After(mark.Kind);
                stop = after != SlaState.Stopped ? null : state == SlaState.Stopped ? stop : mark.At;
                state = after;
            }

            return stop;
        }
    }

    /// <summary>The calendar in which it counts now, or would if it ran. What changed while it had ended is the next cycle's.</summary>
    public string Calendar
    {
        get
        {
            var (state, now) = (SlaState.NotStarted, calendar);
            foreach (var mark in _marks)
            {
                now = state.IsInCycle() && mark.Calendar is { } changed ? changed : now;
                state = state.After(mark.Kind);
            }

            return now;
        }
    }

    public CycleTerms Terms => CycleTerms.Of(target, _marks);

    /// <summary>When it was breached: before a retarget, which takes nothing back, or under the terms of now; null if it was not.</summary>
    public Instant? BreachedAt(Calendars calendars)
    {
        var state = SlaState.NotStarted;
        for (var i = 0; i < _marks.Length; i++)
        {
            if (_marks[i].Kind == SlaMarkKind.Retarget && state.IsInCycle())
            {
                var before = new ClockCycle(target, calendar, _marks[..i], _marks[i].At);
                if (before.BreachedUnderItsTerms(calendars) is { } breachedAt)
                {
                    return breachedAt;
                }
            }

            state = state.After(_marks[i].Kind);
        }

        return BreachedUnderItsTerms(calendars);
    }

    /// <summary>What elapsed under the terms of now, and when a threshold of it was reached.</summary>
    public CycleTally Tally(Duration? threshold, Calendars calendars)
    {
        var terms = Terms;
        var tally = new CycleTally(threshold, terms.NotReachedBefore);
        foreach (var run in RunsUnder(terms))
        {
            tally.Add(run, calendars[run.Calendar]);
        }

        return tally;
    }

    /// <summary>When a threshold was reached, or will be if the cycle counts on from now.</summary>
    public Moment Forecast(CycleTally tally, Calendars calendars) => tally.ReachedAt is { } reached
        ? Moment.At(reached)
        : calendars[Calendar].Add(At, tally.Left);

    /// <summary>The stretches in which it ran, each in one calendar, from the last restart on.</summary>
    public RunEnumerator RunsUnder(CycleTerms terms) => new(calendar, _marks, terms, At);

    /// <summary>From when on time counts.</summary>
    public Instant OriginOf(CycleTerms terms) => _marks[terms.Origin].At;

    /// <summary>Why it did not run from an instant on: paused, with the reason, or ended.</summary>
    public SegmentReason ReasonOfGapAt(Instant at)
    {
        var (state, reason) = (SlaState.NotStarted, (string?)null);
        foreach (var mark in _marks)
        {
            if (mark.At <= at)
            {
                reason = state == SlaState.Running && mark.Kind == SlaMarkKind.Pause ? mark.Reason : reason;
                state = state.After(mark.Kind);
            }
        }

        return state == SlaState.Stopped ? new() { Kind = SegmentReasonKind.Stopped } : new() { Kind = SegmentReasonKind.Pause, Name = reason };
    }

    private Instant? BreachedUnderItsTerms(Calendars calendars) =>
        Terms.Target is { } allowed && Tally(allowed, calendars) is var tally && tally.Elapsed > allowed ? tally.ReachedAt : null;
}
