using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A calendar's rules by day number, and what can be said of all days at once.</summary>
internal sealed class DaySchedule
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

        HasNoWeek = _weekly.All(day => day.Length == 0);
        NeverOpens = HasNoWeek && _dated.Values.All(day => day.Length == 0);
        IsSeamlessWeek = CoversTheWeek();
        if (_dated.Count > 0)
        {
            DatedFrom = SecondOf(_dated.Keys.Min() - 2);
            DatedTo = SecondOf(_dated.Keys.Max() + 3);
        }
    }

    public DateTimeZone Zone => _rules.Zone;

    /// <summary>The week has no window: the calendar opens on particular dates only.</summary>
    public bool HasNoWeek { get; }

    /// <summary>The week has no gap: the calendar closes on particular dates only.</summary>
    public bool IsSeamlessWeek { get; }

    public bool NeverOpens { get; }

    /// <summary>Before it and from <see cref="DatedTo"/> on, nothing but the week matters, whatever the zone's offset.</summary>
    public long DatedFrom { get; } = TimeScale.End;

    public long DatedTo { get; }

    public DayWindow[] WindowsOf(int day) => _dated.Count > 0 && _dated.TryGetValue(day, out var windows) ? windows : _weekly[WeekdayOf(day)];

    /// <summary>Puts the parts of a stretch inside a window into a list, in order; those of the night before come first.</summary>
    public void CollectOpenPieces(DayStretch stretch, List<OpenPiece> pieces)
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

    /// <summary>Why time inside a window of a day is open.</summary>
    public SegmentReason ReasonOf(OpenPiece piece)
    {
        var date = DateOf(piece.Day);
        return date is { } dated && _rules.Special.TryGetValue(dated, out var hours)
            ? new SegmentReason { Kind = SegmentReasonKind.SpecialHours, Name = hours.Name, Date = date, Window = piece.Window }
            : new SegmentReason { Kind = SegmentReasonKind.Window, Date = date, Window = piece.Window };
    }

    /// <summary>Why time outside of all windows of a day is closed.</summary>
    public SegmentReason ReasonOfClosed(int day)
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
