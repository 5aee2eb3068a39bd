using NodaTime;

namespace WarehouseService.Calendars.Ical.Tests;

/// <summary>
/// A recurrence rule as RFC 5545 defines it for whole days: look at every date of every period that the interval does not skip, and keep
/// those that fit each part.
/// </summary>
public sealed record NaiveRule
{
    public required string Frequency { get; init; }

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public LocalDate? Until { get; init; }

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    public int[] Months { get; init; } = [];

    public int[] MonthDays { get; init; } = [];

    public int[] YearDays { get; init; } = [];

    public (int? Nth, IsoDayOfWeek Day)[] Weekdays { get; init; } = [];

    public int[] Positions { get; init; } = [];

    public IEnumerable<LocalDate> Dates(LocalDate start, LocalDate end) =>
        (from date in Days(start.PlusYears(-1), end.PlusYears(1))
         let period = PeriodOf(date)
         where (period - PeriodOf(start)) % Interval == 0 && Fits(date, start)
         group date by period into set
         from date in AtPositions([.. set])
         where date >= start && (Until is null || date <= Until)
         select date)
        .Take(Count ?? int.MaxValue)
        .Where(date => date <= end);

    public override string ToString() => string.Join(';', new[]
    {
        $"FREQ={Frequency}",
        Interval == 1 ? "" : $"INTERVAL={Interval}",
        Count is null ? "" : $"COUNT={Count}",
        Until is null ? "" : $"UNTIL={Until:uuuuMMdd}",
        WeekStart == IsoDayOfWeek.Monday ? "" : $"WKST={Short(WeekStart)}",
        List("BYMONTH", Months),
        List("BYMONTHDAY", MonthDays),
        List("BYYEARDAY", YearDays),
        List("BYDAY", Weekdays.Select(weekday => $"{weekday.Nth}{Short(weekday.Day)}")),
        List("BYSETPOS", Positions),
    }.Where(part => part.Length > 0));

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to) =>
        Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays);

    private int PeriodOf(LocalDate date)
    {
        var day = Period.DaysBetween(new LocalDate(1900, 1, 1), date);
        return Frequency switch
        {
            "YEARLY" => date.Year,
            "MONTHLY" => date.Year * 12 + date.Month,
            "WEEKLY" => (int)Math.Floor((day - ((int)WeekStart - 1)) / 7.0),
            _ => day,
        };
    }

    private bool Fits(LocalDate date, LocalDate start)
    {
        var daysOfMonth = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
        var daysOfYear = CalendarSystem.Iso.GetDaysInYear(date.Year);
        return (Months.Length == 0 || Months.Contains(date.Month))
            && (MonthDays.Length == 0 || MonthDays.Contains(date.Day) || MonthDays.Contains(date.Day - daysOfMonth - 1))
            && (YearDays.Length == 0 || YearDays.Contains(date.DayOfYear) || YearDays.Contains(date.DayOfYear - daysOfYear - 1))
            && (Weekdays.Length == 0 || Weekdays.Any(weekday => weekday.Day == date.DayOfWeek && IsNth(weekday.Nth, date)))
            && (MonthDays.Length + YearDays.Length + Weekdays.Length > 0 || IsLikeTheStart(date, start));
    }

    // Without any part that names days, the start does.
    private bool IsLikeTheStart(LocalDate date, LocalDate start) => Frequency switch
    {
        "YEARLY" => date.Day == start.Day && (Months.Length > 0 || date.Month == start.Month),
        "MONTHLY" => date.Day == start.Day,
        "WEEKLY" => date.DayOfWeek == start.DayOfWeek,
        _ => true,
    };

    // The n-th Monday of the month or, in a yearly rule that names no months, of the year; negative from the end.
    private bool IsNth(int? nth, LocalDate date)
    {
        var isOfYear = Frequency == "YEARLY" && Months.Length == 0;
        var (day, days) = isOfYear
            ? (date.DayOfYear, CalendarSystem.Iso.GetDaysInYear(date.Year))
            : (date.Day, CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));
        return nth is null || nth == (day - 1) / 7 + 1 || nth == -((days - day) / 7 + 1);
    }

    private IEnumerable<LocalDate> AtPositions(List<LocalDate> set) =>
        Positions.Length == 0 ? set : set.Where((_, i) => Positions.Contains(i + 1) || Positions.Contains(i - set.Count));

    private static string List<T>(string name, IEnumerable<T> values) => values.Any() ? $"{name}={string.Join(',', values)}" : "";

    private static string Short(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();
}
