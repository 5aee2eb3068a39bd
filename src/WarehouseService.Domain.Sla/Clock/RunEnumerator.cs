using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Walks the stretches in which a cycle ran, each in one calendar, from mark to mark.</summary>
internal ref struct RunEnumerator(string calendar, ReadOnlySpan<SlaMark> marks, CycleTerms terms, Instant at)
{
    private readonly ReadOnlySpan<SlaMark> _marks = marks;
    private string _calendarNow = calendar;
    private SlaState _state = SlaState.NotStarted;
    private SlaMark _since = marks[0];
    private SlaMark _from = marks[0];
    private SlaMark? _until;
    private int _next;

    /// <summary>The first instant of the run.</summary>
    public readonly Instant From => _from.At;

    /// <summary>The instant after its last.</summary>
    public readonly Instant Until => _until is null ? at : _until.At;

    /// <summary>The id of the calendar in which it counts.</summary>
    public string Calendar { get; private set; } = calendar;

    public bool MoveNext()
    {
        while (_next < _marks.Length)
        {
            var index = _next++;
            var mark = _marks[index];
            var (before, since, counted) = (_state, _since, _calendarNow);
            _state = before.After(mark.Kind);
            if (!Cuts(mark, before, index))
            {
                continue;
            }

            _since = mark;
            _calendarNow = before.IsInCycle() ? mark.Calendar ?? counted : counted;
            if (before == SlaState.Running && index > terms.Origin)
            {
                (_from, _until) = (since, mark);
                Calendar = index <= terms.Rebase ? _marks[terms.Rebase].Calendar! : counted;
                return true;
            }
        }

        return Last();
    }

    // The run that goes on at the instant of the reading.
    private bool Last()
    {
        (_from, _until, Calendar) = (_since, null, _calendarNow);
        return _state == SlaState.Running && _next++ == _marks.Length;
    }

    // Whether a run cannot go on over a mark.
    private readonly bool Cuts(SlaMark mark, SlaState before, int index) =>
        _state != before || index == terms.Origin || (mark.Calendar is not null && before.IsInCycle());
}
