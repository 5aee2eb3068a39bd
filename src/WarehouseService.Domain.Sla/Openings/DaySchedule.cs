using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A calendar's rules by day number, and what can be said of all days at once.</summary>
internal sealed class DaySchedule : OpeningSource
{
    // 1970-01-01 was a Thursday; whole weeks more keep every day number positive.
    private const int WeekdayShift = 3 + 7 * 1_000_000;

    private static readonly LocalDate UnixDate = new(1970, 1, 1);

    private static readonly int FirstDay = DayOf(LocalDate.MinIsoValue);

    private static readonly int LastDay = DayOf(LocalDate.MaxIsoValue);

    private readonly CalendarRules _rules;
    private readonly DayWindow[][] _weekly;
    private readonly Dictionary<int, DayWindow[]> _dated = [];

    public DaySchedule(CalendarRules rules)
    {
        _rules = rules;
        _weekly = [.. rules.Weekly.Select(day => day.ToArray())];
        foreach (var date in rules.Closed.Keys)
        {
            _dated[DayOf(date)] = [];
        }

        foreach (var (date, hours) in rules.Special)
        {
            _dated[DayOf(date)] = [.. hours.Windows];
        }

        var hasNoWeek = _weekly.All(day => day.Length == 0);
        NeverOpens = hasNoWeek && _dated.Values.All(day => day.Length == 0);
        OpensForever = !hasNoWeek;

        // Two days more on either side, whatever the zone's offset and however long the night shift.
        bool? week = hasNoWeek ? false : CoversTheWeek() ? true : null;
        Before = new Tail(_dated.Count > 0 ? SecondOf(_dated.Keys.Min() - 2) : TimeScale.End, week);
        After = new Tail(_dated.Count > 0 ? SecondOf(_dated.Keys.Max() + 3) : 0, week);
    }

    public override DateTimeZone Zone => _rules.Zone;

    public override Tail Before { get; }

    public override Tail After { get; }

    public override bool OpensForever { get; }

    public bool NeverOpens { get; }

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

    private DayWindow[] WindowsOf(int day) => _dated.Count > 0 && _dated.TryGetValue(day, out var windows) ? windows : _weekly[WeekdayOf(day)];

    // In order; those of the night before come first.
    private void CollectOpenPieces(DayStretch stretch, List<OpenPiece> pieces)
    {
        pieces.Clear();
        foreach (var window in WindowsOf(stretch.Day - 1))
        {
            if (window.IsOvernight)
            {
                Collect(stretch, stretch.Day - 1, window, pieces);
            }
        }

        foreach (var window in WindowsOf(stretch.Day))
        {
            Collect(stretch, stretch.Day, window, pieces);
        }
    }

    private SegmentReason ReasonOf(OpenPiece piece)
    {
        var date = DateOf(piece.Day);
        return date is { } dated && _rules.Special.TryGetValue(dated, out var hours)
            ? new SegmentReason { Kind = SegmentReasonKind.SpecialHours, Name = hours.Name, Date = date, Window = piece.Window }
            : new SegmentReason { Kind = SegmentReasonKind.Window, Date = date, Window = piece.Window };
    }

    private SegmentReason ReasonOfClosed(int day)
    {
        if (WindowsOf(day).Length > 0)
        {
            return new SegmentReason { Kind = SegmentReasonKind.OutsideHours };
        }

        if (DateOf(day) is { } date)
        {
            if (_rules.Special.TryGetValue(date, out var hours))
            {
                return new SegmentReason { Kind = SegmentReasonKind.SpecialHours, Name = hours.Name };
            }

            if (_rules.Closed.TryGetValue(date, out var holiday))
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

    private static LocalDate? DateOf(int day) => day >= FirstDay && day <= LastDay ? UnixDate.PlusDays(day) : null;

    private static int DayOf(LocalDate date) => Period.DaysBetween(UnixDate, date);

    private static long SecondOf(int day) =>
        Math.Clamp((long)day * DayWindow.SecondsPerDay - TimeScale.UnixSecondOfOrigin, 0, TimeScale.End);

    private static int WeekdayOf(int day) => (day + WeekdayShift) % 7;

    private bool CoversTheWeek()
    {
        // Twice round: an overnight window of Sunday reaches into Monday.
        var reached = 0;
        for (var day = 0; day < 14; day++)
        {
            foreach (var window in _weekly[day % 7])
            {
                var start = day * DayWindow.SecondsPerDay + window.OpenSecond;
                if (start > reached && day >= 1)
                {
                    return false;
                }

                reached = Math.Max(reached, day * DayWindow.SecondsPerDay + window.EndSecond);
            }
        }

        return reached >= 14 * DayWindow.SecondsPerDay;
    }
}
