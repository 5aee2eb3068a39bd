using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>One cycle as it is at an instant: the terms with which it began, and its marks up to then, the start first.</summary>
internal readonly ref struct ClockCycle(Duration? target, string calendar, ReadOnlySpan<SlaMark> marks, Instant at)
{
    private readonly ReadOnlySpan<SlaMark> _marks = marks;

    public Instant Start => _marks[0].At;

    public Instant At { get; } = at;

    public required SlaState State { get; init; }

    /// <summary>The calendar in which it counts now, or would if it ran. What changed while it had ended is the next cycle's.</summary>
    public required string Calendar { get; init; }

    public required bool IsRetargeted { get; init; }

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

    public CycleTerms Terms => IsRetargeted ? CycleTerms.Of(target, _marks) : CycleTerms.AtTheStart(target);

    /// <summary>When it was breached: before a retarget, which takes nothing back, or under the terms of now; null if it was not.</summary>
    /// <param name="tally">What elapsed until now, and when the target of now was reached.</param>
    /// <param name="calendars">The hours by id.</param>
    public Instant? BreachedAt(CycleTally tally, Calendars calendars) =>
        (IsRetargeted ? BreachedBeforeARetarget(calendars) : null) ?? (tally.Elapsed > Terms.Target ? tally.ReachedAt : null);

    /// <summary>What elapsed under the terms of now, and when a threshold of it was reached.</summary>
    public CycleTally Tally(Duration? threshold, Calendars calendars)
    {
        var terms = Terms;
        var tally = new CycleTally(threshold, terms.NotReachedBefore);
        var (id, hours) = (calendar, calendars[calendar]);
        for (var runs = RunsUnder(terms); runs.MoveNext();)
        {
            if (!ReferenceEquals(runs.Calendar, id))
            {
                (id, hours) = (runs.Calendar, calendars[runs.Calendar]);
            }

            tally.Add(runs.From, runs.Until, hours);
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

    /// <summary>When it first went to another state after an instant; null if it did not.</summary>
    public Instant? NextChangeAfter(Instant at)
    {
        var state = SlaState.NotStarted;
        foreach (var mark in _marks)
        {
            var before = state;
            state = state.After(mark.Kind);
            if (mark.At > at && state != before)
            {
                return mark.At;
            }
        }

        return null;
    }

    private Instant? BreachedBeforeARetarget(Calendars calendars)
    {
        var (state, now, isRetargeted) = (SlaState.NotStarted, calendar, false);
        for (var i = 0; i < _marks.Length; i++)
        {
            var mark = _marks[i];
            if (mark.Kind == SlaMarkKind.Retarget && state.IsInCycle())
            {
                var before = new ClockCycle(target, calendar, _marks[..i], mark.At) { State = state, Calendar = now, IsRetargeted = isRetargeted };
                if (before.Terms.Target is { } allowed && before.Tally(allowed, calendars) is var tally && tally.Elapsed > allowed)
                {
                    return tally.ReachedAt;
                }

                isRetargeted = true;
            }

            now = state.IsInCycle() && mark.Calendar is { } changed ? changed : now;
            state = state.After(mark.Kind);
        }

        return null;
    }
}
