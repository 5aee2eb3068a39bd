using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Walks the stretches in which a cycle ran, from mark to mark.</summary>
internal ref struct RunEnumerator(string calendar, ReadOnlySpan<SlaMark> marks, CycleTerms terms, Instant at)
{
    private readonly ReadOnlySpan<SlaMark> _marks = marks;
    private string _calendar = calendar;
    private SlaState _state = SlaState.NotStarted;
    private Instant _since;
    private int _next;

    public ClockRun Current { get; private set; }

    public readonly RunEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _marks.Length)
        {
            var index = _next++;
            var (ran, since, counted) = (_state == SlaState.Running, _since, _calendar);
            if (PassCuts(index) && ran && index > terms.Origin)
            {
                Current = new ClockRun(since, _marks[index].At, index <= terms.Rebase ? _marks[terms.Rebase].Calendar! : counted);
                return true;
            }
        }

        return Last();
    }

    // The run that goes on at the instant of the reading.
    private bool Last()
    {
        var runs = _state == SlaState.Running && _next++ == _marks.Length;
        Current = new ClockRun(_since, at, _calendar);
        return runs;
    }

    // Passes a mark, and says whether a run cannot go on over it.
    private bool PassCuts(int index)
    {
        var (mark, before) = (_marks[index], _state);
        _state = before.After(mark.Kind);
        var changesCalendar = mark.Calendar is not null && before.IsInCycle();
        _calendar = changesCalendar ? mark.Calendar! : _calendar;
        var cuts = _state != before || changesCalendar || index == terms.Origin;
        _since = cuts ? mark.At : _since;
        return cuts;
    }
}
