using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Counting as one does it on a wall calendar, day by day.</summary>
internal static class NaiveCounting
{
    public static (LocalDate First, LocalDate Last) Count(CountingRule rule, LocalDate start, RestDays restDays)
    {
        bool IsWorkingDay(LocalDate day) => restDays.WorkingDates.Contains(day)
            || (!restDays.Weekend.Contains(day.DayOfWeek) && !restDays.Dates.Contains(day));

        var day = rule.CountsStartDay ? start : start.PlusDays(1);
        while (rule.Unit == DeadlineUnit.WorkingDays && !IsWorkingDay(day))
        {
            day = day.PlusDays(1);
        }

        var (first, last) = (day, start);
        if (rule.Count > 0)
        {
            last = rule.Unit == DeadlineUnit.Months ? MonthsLater(rule, start) : CountDays(rule, first, IsWorkingDay);
        }

        while (rule.RollsOverRestDays && !IsWorkingDay(last))
        {
            last = last.PlusDays(1);
        }

        return (first, last);
    }

    private static LocalDate CountDays(CountingRule rule, LocalDate day, Func<LocalDate, bool> isWorkingDay)
    {
        for (var counted = 1; counted < rule.Count;)
        {
            day = day.PlusDays(1);
            counted += rule.Unit == DeadlineUnit.Days || isWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static LocalDate MonthsLater(CountingRule rule, LocalDate start)
    {
        var month = (start.Year * 12) + start.Month - 1 + rule.Count;
        var (year, number) = (month / 12, (month % 12) + 1);
        var days = CalendarSystem.Iso.GetDaysInMonth(year, number);
        return start.Day > days ? new(year, number, days)
            : rule.CountsStartDay ? new LocalDate(year, number, start.Day).PlusDays(-1)
            : new(year, number, start.Day);
    }
}
