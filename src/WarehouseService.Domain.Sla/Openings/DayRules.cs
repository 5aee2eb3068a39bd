using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A calendar's rules by day number, and what can be said of all days at once.</summary>
internal sealed class DayRules
{
    // 1970-01-01 was a Thursday; whole weeks more keep every day number positive.
    private const int WeekdayShift = 3 + 7 * 1_000_000;

    private static readonly LocalDate UnixDate = new(1970, 1, 1);

    private static readonly int FirstDay = DayOf(LocalDate.MinIsoValue);

    private static readonly int LastDay = DayOf(LocalDate.MaxIsoValue);

    private readonly DayWindow[][] _weekly;
    private readonly Dictionary<int, DayWindow[]> _dated = [];

    public DayRules(CalendarRules rules)
    {
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

    public Tail Before { get; }

    public Tail After { get; }

    public bool OpensForever { get; }

    public bool NeverOpens { get; }

    public static LocalDate? DateOf(int day) => day >= FirstDay && day <= LastDay ? UnixDate.PlusDays(day) : null;

    public DayWindow[] WindowsOf(int day) => _dated.Count > 0 && _dated.TryGetValue(day, out var windows) ? windows : _weekly[WeekdayOf(day)];

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
