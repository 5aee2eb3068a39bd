using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class BusinessCalendarTests
{
    private static readonly DayWindow Hours = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0));

    private static readonly BusinessCalendar Weekdays = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Hours);

    private static readonly LocalDate Saturday = new(2025, 10, 11);

    private static readonly LocalDate Monday = new(2025, 10, 13);

    [Fact]
    public void Dates_close_a_calendar_under_their_names() =>
        Assert.Equal(
            Weekdays.WithClosed(Saturday, "a").WithClosed(Monday, "b / c"),
            Weekdays.WithClosed([On(Saturday, "a"), On(Monday, "b", "c")]));

    [Fact]
    public void A_working_day_gets_hours_and_any_other_date_is_closed() =>
        Assert.Equal(
            Weekdays.WithHours(Saturday, "work a / work b", Hours).WithClosed(Monday, "off"),
            Weekdays.WithDates([On(Saturday, "work a", "work b"), On(Monday, "off")], IsWork, Hours));

    [Fact]
    public void Where_a_holiday_and_a_working_day_meet_it_is_worked_and_both_are_named() =>
        Assert.Equal(
            Weekdays.WithClosed(Saturday, "off").WithHours(Saturday, "work", Hours),
            Weekdays.WithDates([On(Saturday, "off", "work")], IsWork, Hours));

    [Fact]
    public void Hours_that_a_date_has_of_its_own_stay()
    {
        var stocktake = Weekdays.WithHours(Saturday, "stocktake", DayWindow.WholeDay);

        Assert.Equal(stocktake, stocktake.WithDates([On(Saturday, "work")], IsWork, Hours));
    }

    [Fact]
    public void No_dates_change_nothing() => Assert.Equal(Weekdays, Weekdays.WithDates([], IsWork, Hours));

    [Fact]
    public void Missing_arguments_and_overlapping_hours_are_refused()
    {
        Assert.Throws<ArgumentNullException>("calendar", () => ((BusinessCalendar)null!).WithClosed([]));
        Assert.Throws<ArgumentNullException>("dates", () => Weekdays.WithClosed((IEnumerable<IcalDate>)null!));
        Assert.Throws<ArgumentNullException>("isWorkingDay", () => Weekdays.WithDates([], null!, Hours));
        Assert.Throws<ArgumentNullException>("hours", () => Weekdays.WithDates([], IsWork, null!));
        Assert.Throws<ArgumentException>("windows", () => Weekdays.WithDates([On(Saturday, "work")], IsWork, Hours, Hours));
    }

    private static bool IsWork(string name) => name.StartsWith("work", StringComparison.Ordinal);

    private static IcalDate On(LocalDate date, params string[] names) => new() { Date = date, Names = [.. names] };
}
