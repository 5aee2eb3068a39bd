using WarehouseService.Domain.Sla;

namespace WarehouseService.Calendars.Ical;

/// <summary>Puts dates that were read from iCalendar documents on business calendars.</summary>
public static class BusinessCalendarExtensions
{
    /// <summary>The same calendar closed on every one of these dates.</summary>
    /// <param name="calendar">The calendar; hours that a date already has of its own stay, and win.</param>
    /// <param name="dates">The dates; several names of one become one, joined by <c> / </c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BusinessCalendar WithClosed(this BusinessCalendar calendar, IEnumerable<IcalDate> dates) =>
        calendar.WithDates(dates, _ => false);

    /// <summary>The same calendar closed on some of these dates, and open on the make-up working days (调休) among them.</summary>
    /// <param name="calendar">The calendar; hours that a date already has of its own stay, and win.</param>
    /// <param name="dates">The dates; several names of one become one, joined by <c> / </c>.</param>
    /// <param name="isWorkingDay">
    /// Whether an event of this name makes its date a working day; any other closes it. If events of both kinds meet, the date is worked.
    /// </param>
    /// <param name="hours">The windows of a working day, in any order; none closes it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public static BusinessCalendar WithDates(
        this BusinessCalendar calendar, IEnumerable<IcalDate> dates, Func<string, bool> isWorkingDay, params IEnumerable<DayWindow> hours)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(isWorkingDay);
        ArgumentNullException.ThrowIfNull(hours);
        var windows = hours.ToList();
        return dates.Aggregate(calendar, (made, date) => made.With(date, date.Names.ToLookup(isWorkingDay), windows));
    }

    private static BusinessCalendar With(
        this BusinessCalendar calendar, IcalDate date, ILookup<bool, string> isWorkingDay, List<DayWindow> hours)
    {
        var made = isWorkingDay.Contains(false) ? calendar.WithClosed(date.Date, IcalDate.Join(isWorkingDay[false])) : calendar;
        return isWorkingDay.Contains(true) && !calendar.SpecialDates.ContainsKey(date.Date)
            ? made.WithHours(date.Date, IcalDate.Join(isWorkingDay[true]), hours)
            : made;
    }
}
