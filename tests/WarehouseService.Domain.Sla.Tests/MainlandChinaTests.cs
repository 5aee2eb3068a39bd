using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class MainlandChinaTests
{
    private static readonly BusinessCalendar Desk = MainlandChina.Weekdays(DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0)));

    [Fact]
    public void The_data_are_those_of_the_notices()
    {
        Assert.Equal([2025, 2026], MainlandChina.Years.AsEnumerable());
        Assert.Equal(28, MainlandChina.Holidays.Count(day => day.Key.Year == 2025));
        Assert.Equal(33, MainlandChina.Holidays.Count(day => day.Key.Year == 2026));
        Assert.Equal(
            [
                "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
                "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
            ],
            MainlandChina.MakeUpDays.Keys.Select(date => date.ToString("R", null)));
        Assert.Equal("国庆节、中秋节", MainlandChina.Holidays[new LocalDate(2025, 10, 1)]);
    }

    [Fact]
    public void A_case_opened_before_the_Spring_Festival_is_due_after_it()
    {
        var eve = Instant.FromUtc(2025, 1, 27, 8, 0);

        Assert.Equal(Moment.At(Instant.FromUtc(2025, 2, 5, 2, 0)), Desk.Add(eve, Duration.FromHours(2)));
    }

    [Fact]
    public void A_make_up_Sunday_is_worked_and_named()
    {
        var sunday = Instant.FromUtc(2025, 9, 28, 1, 0);
        var segment = Desk.Explain(sunday, sunday + Duration.FromHours(8)).Segments.Single();

        Assert.Equal(Duration.FromHours(8), segment.Counted);
        Assert.Equal("国庆节、中秋节调休", segment.Reason.Name);
    }

    [Fact]
    public void Hours_that_a_date_has_of_its_own_stay()
    {
        var makeUpDay = new LocalDate(2025, 9, 28);
        var calendar = BusinessCalendar.Weekdays(Desk.Zone).WithHours(makeUpDay, "off after all").WithMainlandHolidays(DayWindow.WholeDay);

        Assert.Empty(calendar.HoursOn(makeUpDay));
        Assert.Equal([DayWindow.WholeDay], calendar.HoursOn(new LocalDate(2025, 10, 11)).AsEnumerable());
    }
}
