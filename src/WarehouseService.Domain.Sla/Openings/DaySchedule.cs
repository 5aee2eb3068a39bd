using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>The openings of one site, date by date on its wall clock, and the reasons for them.</summary>
internal sealed class DaySchedule(CalendarRules rules) : OpeningSource
{
    // Made when a day is first asked for: calendars are made date by date, and each of those in between is asked for none.
    private DayRules? _days;

    public override DateTimeZone Zone => rules.Zone;

    public override Tail Before => Days.Before;

    public override Tail After => Days.After;

    public override bool OpensForever => Days.OpensForever;

    public bool NeverOpens => Days.NeverOpens;

    private DayRules Days => _days ??= new DayRules(rules);

    public override IEnumerable<OpenStretch> OpenStretches(long from, long to) => OpenStretch.Joined(OpenPieces(from, to));

    public override IEnumerable<ReasonedStretch> Explain(long from, long to, DateTimeZone printedIn)
    {
        var zone = Zone.Equals(printedIn) ? null : Zone.Id;
        var pieces = new List<OpenPiece>();
        int? offset = null;
        var reached = from;
        foreach (var stretch in DayStretch.Of(Zone, from, to))
        {
            if (offset is { } before && before != stretch.OffsetSeconds)
            {
                yield return new(stretch.Start, stretch.Start, IsOpen: false, ReasonOfClockChange(stretch.OffsetSeconds - before) with { Zone = zone });
            }

            offset = stretch.OffsetSeconds;
            var closed = ReasonOfClosed(stretch.Day) with { Zone = zone };
            CollectOpenPieces(stretch, pieces);
            foreach (var piece in pieces)
            {
                if (piece.Start > reached)
                {
                    yield return new(reached, piece.Start, IsOpen: false, closed);
                }

                // A night shift may run into special hours of the next date: the first to be open is the reason.
                reached = Math.Max(reached, piece.Start);
                if (piece.End > reached)
                {
                    yield return new(reached, piece.End, IsOpen: true, ReasonOf(piece) with { Zone = zone });
                    reached = piece.End;
                }
            }

            if (stretch.End > reached)
            {
                yield return new(reached, stretch.End, IsOpen: false, closed);
                reached = stretch.End;
            }
        }
    }

    private IEnumerable<OpenStretch> OpenPieces(long from, long to)
    {
        var pieces = new List<OpenPiece>();
        foreach (var stretch in DayStretch.Of(Zone, from, to))
        {
            CollectOpenPieces(stretch, pieces);
            foreach (var piece in pieces)
            {
                yield return new OpenStretch(piece.Start, piece.End);
            }
        }
    }

    // In order; those of the night before come first.
    private void CollectOpenPieces(DayStretch stretch, List<OpenPiece> pieces)
    {
        pieces.Clear();
        foreach (var window in Days.WindowsOf(stretch.Day - 1))
        {
            if (window.IsOvernight)
            {
                Collect(stretch, stretch.Day - 1, window, pieces);
            }
        }

        foreach (var window in Days.WindowsOf(stretch.Day))
        {
            Collect(stretch, stretch.Day, window, pieces);
        }
    }

    private SegmentReason ReasonOf(OpenPiece piece)
    {
        var date = DayRules.DateOf(piece.Day);
        return date is { } dated && rules.Special.TryGetValue(dated, out var hours)
            ? new SegmentReason { Kind = SegmentReasonKind.SpecialHours, Name = hours.Name, Date = date, Window = piece.Window }
            : new SegmentReason { Kind = SegmentReasonKind.Window, Date = date, Window = piece.Window };
    }

    private SegmentReason ReasonOfClosed(int day)
    {
        if (Days.WindowsOf(day).Length > 0)
        {
            return new SegmentReason { Kind = SegmentReasonKind.OutsideHours };
        }

        if (DayRules.DateOf(day) is { } date)
        {
            if (rules.Special.TryGetValue(date, out var hours))
            {
                return new SegmentReason { Kind = SegmentReasonKind.SpecialHours, Name = hours.Name };
            }

            if (rules.Closed.TryGetValue(date, out var holiday))
            {
                return new SegmentReason { Kind = SegmentReasonKind.Holiday, Name = holiday };
            }
        }

        return new SegmentReason { Kind = SegmentReasonKind.DayOff };
    }

    private static SegmentReason ReasonOfClockChange(int seconds) =>
        new() { Kind = SegmentReasonKind.ClockChange, Jump = Duration.FromSeconds(seconds) };

    private static void Collect(DayStretch stretch, int day, DayWindow window, List<OpenPiece> pieces)
    {
        var midnight = stretch.LocalMidnight - (stretch.Day - day) * DayWindow.SecondsPerDay;
        var start = Math.Max(stretch.Start, midnight + window.OpenSecond);
        var end = Math.Min(stretch.End, midnight + window.EndSecond);
        if (start < end)
        {
            pieces.Add(new OpenPiece(start, end, day, window));
        }
    }
}
