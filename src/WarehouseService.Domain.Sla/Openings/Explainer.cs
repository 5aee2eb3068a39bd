using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>Cuts a range into segments, each with one reason; neighbours with the same reason are one segment.</summary>
internal sealed class Explainer
{
    private readonly DaySchedule _schedule;
    private readonly Instant _from;
    private readonly Instant _to;
    private readonly long _first;
    private readonly long _last;
    private readonly List<ExplainedSegment> _segments = [];
    private readonly List<OpenPiece> _pieces = [];
    private long _reached;

    private Explainer(DaySchedule schedule, Instant from, Instant to)
    {
        (_schedule, _from, _to) = (schedule, from, to);
        _first = _reached = TimeScale.Split(from).Second;
        _last = TimeScale.CeilingOf(to);
    }

    public static IEnumerable<ExplainedSegment> Segments(DaySchedule schedule, Instant from, Instant to)
    {
        var explainer = new Explainer(schedule, from, to);
        explainer.Run();
        return explainer._segments;
    }

    private void Run()
    {
        int? offset = null;
        foreach (var stretch in DayStretch.Of(_schedule.Zone, _first, _last))
        {
            if (offset is { } before && before != stretch.OffsetSeconds)
            {
                AddClockChange(stretch.Start, Duration.FromSeconds(stretch.OffsetSeconds - before));
            }

            offset = stretch.OffsetSeconds;
            AddStretch(stretch);
        }
    }

    private void AddStretch(DayStretch stretch)
    {
        var closed = _schedule.ReasonOfClosed(stretch.Day);
        _schedule.CollectOpenPieces(stretch, _pieces);
        foreach (var piece in _pieces)
        {
            AddUntil(piece.Start, closed, counts: false);
            AddUntil(piece.End, _schedule.ReasonOf(piece), counts: true);
        }

        AddUntil(stretch.End, closed, counts: false);
    }

    private void AddClockChange(long second, Duration jump)
    {
        var at = InstantAt(second);
        _segments.Add(new ExplainedSegment
        {
            Start = at,
            End = at,
            Counted = Duration.Zero,
            Reason = new SegmentReason { Kind = SegmentReasonKind.ClockChange, Jump = jump },
        });
    }

    private void AddUntil(long second, SegmentReason reason, bool counts)
    {
        if (second <= _reached)
        {
            return;
        }

        var (start, end) = (InstantAt(_reached), InstantAt(second));
        _reached = second;
        if (_segments.Count > 0 && _segments[^1].Reason == reason)
        {
            start = _segments[^1].Start;
            _segments.RemoveAt(_segments.Count - 1);
        }

        _segments.Add(new ExplainedSegment { Start = start, End = end, Counted = counts ? end - start : Duration.Zero, Reason = reason });
    }

    private Instant InstantAt(long second) => second <= _first ? _from : second >= _last ? _to : TimeScale.InstantAt(second);
}
