using System.Diagnostics.CodeAnalysis;
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

    private ClockRun _current;

    [UnscopedRef]
    public readonly ref readonly ClockRun Current => ref _current;

    public readonly RunEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _marks.Length)
        {
            var index = _next++;
            var mark = _marks[index];
            var (before, since, counted) = (_state, _since, _calendar);
            _state = before.After(mark.Kind);
            if (!Cuts(mark, before, index))
            {
                continue;
            }

            _since = mark.At;
            _calendar = before.IsInCycle() ? mark.Calendar ?? counted : counted;
            if (before == SlaState.Running && index > terms.Origin)
            {
                _current = new ClockRun(since, mark.At, index <= terms.Rebase ? _marks[terms.Rebase].Calendar! : counted);
                return true;
            }
        }

        return Last();
    }

    // The run that goes on at the instant of the reading.
    private bool Last()
    {
        var runs = _state == SlaState.Running && _next++ == _marks.Length;
        _current = new ClockRun(_since, at, _calendar);
        return runs;
    }

    // Whether a run cannot go on over a mark.
    private readonly bool Cuts(SlaMark mark, SlaState before, int index) =>
        _state != before || index == terms.Origin || (mark.Calendar is not null && before.IsInCycle());
}
