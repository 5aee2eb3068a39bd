using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Walks the cycles of a clock that have begun by an instant.</summary>
internal ref struct CycleEnumerator(SlaClock clock, Instant at)
{
    private readonly ReadOnlySpan<SlaMark> _marks = Until(clock.Marks.AsSpan(), at);
    private SlaState _state = SlaState.NotStarted;
    private Duration? _target = clock.Target;
    private string _calendar = clock.Calendar;
    private int _next;

    public ClockCycle Current { get; private set; }

    /// <summary>The target after all marks passed: that of the next cycle.</summary>
    public readonly Duration? Target => _target;

    public readonly CycleEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _marks.Length)
        {
            var (start, target, calendar) = (_next, _target, _calendar);
            var begins = _state.BeginsCycle(_marks[_next].Kind);
            Pass();
            if (begins)
            {
                Current = CycleFrom(start, target, calendar);
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<SlaMark> Until(ReadOnlySpan<SlaMark> marks, Instant at)
    {
        var count = marks.Length;
        while (count > 0 && marks[count - 1].At > at)
        {
            count--;
        }

        return marks[..count];
    }

    private ClockCycle CycleFrom(int start, Duration? target, string calendar)
    {
        var (isRetargeted, now, state, next) = (false, calendar, _state, _next);
        for (; next < _marks.Length; next++)
        {
            var mark = _marks[next];
            if (state.BeginsCycle(mark.Kind))
            {
                break;
            }

            if (mark.Kind >= SlaMarkKind.ChangeCalendar)
            {
                PassTerms(mark);
                (isRetargeted, now) = state.IsInCycle()
                    ? (isRetargeted || mark.Kind == SlaMarkKind.Retarget, mark.Calendar ?? now)
                    : (isRetargeted, now);
            }

            state = state.After(mark.Kind);
        }

        (_state, _next) = (state, next);
        return new ClockCycle(target, calendar, _marks[start..next], at) { State = state, Calendar = now, IsRetargeted = isRetargeted };
    }

    private void Pass()
    {
        var mark = _marks[_next++];
        _state = _state.After(mark.Kind);
        PassTerms(mark);
    }

    private void PassTerms(SlaMark mark)
    {
        _target = mark.Kind == SlaMarkKind.Retarget ? mark.Target : _target;
        _calendar = mark.Calendar ?? _calendar;
    }
}
