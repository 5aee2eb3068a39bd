using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Walks the stretches in which a cycle ran, each in one calendar, from mark to mark.</summary>
/// <remarks>It holds places in the marks, not references: in a struct that lives behind a reference the latter cost more to write than a run to find.</remarks>
internal ref struct RunEnumerator(string calendar, ReadOnlySpan<SlaMark> marks, CycleTerms terms, Instant at)
{
    private const int AtTheStart = -1;

    private readonly ReadOnlySpan<SlaMark> _marks = marks;
    private SlaState _state = SlaState.NotStarted;
    private int _calendarNow = AtTheStart;
    private int _calendar = AtTheStart;
    private int _since;
    private int _from;
    private int _until;
    private int _next;

    /// <summary>The first instant of the run.</summary>
    public readonly Instant From => _marks[_from].At;

    /// <summary>The instant after its last.</summary>
    public readonly Instant Until => _until < _marks.Length ? _marks[_until].At : at;

    /// <summary>The id of the calendar in which it counts.</summary>
    public readonly string Calendar => _calendar == AtTheStart ? calendar : _marks[_calendar].Calendar!;

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

            _since = index;
            _calendarNow = mark.Calendar is not null && before.IsInCycle() ? index : counted;
            if (before == SlaState.Running && index > terms.Origin)
            {
                (_from, _until) = (since, index);
                _calendar = index <= terms.Rebase ? terms.Rebase : counted;
                return true;
            }
        }

        return Last();
    }

    // The run that goes on at the instant of the reading.
    private bool Last()
    {
        (_from, _until, _calendar) = (_since, _marks.Length, _calendarNow);
        return _state == SlaState.Running && _next++ == _marks.Length;
    }

    // Whether a run cannot go on over a mark.
    private readonly bool Cuts(SlaMark mark, SlaState before, int index) =>
        _state != before || index == terms.Origin || (mark.Calendar is not null && before.IsInCycle());
}
