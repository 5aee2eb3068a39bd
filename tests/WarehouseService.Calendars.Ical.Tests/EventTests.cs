using System.Globalization;
using NodaTime;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class EventTests
{
    [Fact]
    public void An_event_without_an_end_is_one_date() =>
        Assert.Equal(["2025-10-01 a"], Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART;VALUE=DATE:20251001")));

    [Fact]
    public void DTEND_is_the_first_date_after_the_event() =>
        Assert.Equal(["2025-10-01 a", "2025-10-02 a"], Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART;VALUE=DATE:20251001", "DTEND;VALUE=DATE:20251003")));

    [Fact]
    public void An_event_over_the_ends_of_the_range_is_cut() =>
        Assert.Equal(365, Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART;VALUE=DATE:15830101", "DTEND;VALUE=DATE:99991231")).Length);

    [Fact]
    public void Two_events_on_one_date_are_one_date_with_both_names_in_ordinal_order_whatever_the_order_of_the_document()
    {
        var (b, a) = (Calendars.Event("SUMMARY:b", "DTSTART:20251001"), Calendars.Event("SUMMARY:a", "DTSTART:20251001"));

        Assert.Equal(["2025-10-01 a / b"], Calendars.Read(Calendars.Around(b, a)));
        Assert.Equal(["2025-10-01 a / b"], Calendars.Read(Calendars.Around(a, b, a)));
    }

    [Fact]
    public void Listed_dates_come_in_and_go_out() =>
        Assert.Equal(
            ["2025-01-03 a", "2025-05-01 a", "2025-05-02 a"],
            Calendars.Read(Calendars.Of(
                "SUMMARY:a", "DTSTART:20250101", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20250101", "EXDATE;VALUE=DATE:20250102,20250102",
                "RDATE;VALUE=DATE:20250501,20250502", "RDATE:20250502,20240101")));

    [Fact]
    public void Names_and_keywords_may_be_written_in_any_case() =>
        Assert.Equal(
            ["2025-01-01 a", "2025-01-02 a"],
            Calendars.Read("begin:vcalendar\nbegin:vevent\nsummary:a\ndtstart;value=date:20250101\nrrule:freq=daily;count=2\nend:vevent\nend:vcalendar"));

    [Fact]
    public void A_cancelled_event_is_none() =>
        Assert.Empty(Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:20251001", "STATUS:CANCELLED")));

    [Fact]
    public void An_instance_that_another_event_replaces_is_not_where_it_was() =>
        Assert.Equal(
            ["2025-01-01 a", "2025-01-03 a", "2025-01-10 moved"],
            Calendars.Read(Calendars.Around(
                Calendars.Event("UID:1", "SUMMARY:moved", "DTSTART:20250110", "RECURRENCE-ID;VALUE=DATE:20250102"),
                Calendars.Event("UID:1", "SUMMARY:a", "DTSTART:20250101", "RRULE:FREQ=DAILY;COUNT=4"),
                Calendars.Event("UID:1", "SUMMARY:a", "DTSTART:20250104", "RECURRENCE-ID:20250104", "STATUS:CANCELLED"))));

    [Fact]
    public void Of_several_revisions_the_last_one_counts() =>
        Assert.Equal(
            ["2025-01-02 a"],
            Calendars.Read(Calendars.Around(
                Calendars.Event("UID:1", "SUMMARY:a", "DTSTART:20250102", "SEQUENCE:2"),
                Calendars.Event("UID:1", "SUMMARY:a", "DTSTART:20250101"),
                Calendars.Event("UID:2", "SUMMARY:gone", "DTSTART:20250101", "SEQUENCE:1"),
                Calendars.Event("UID:2", "SUMMARY:gone", "DTSTART:20250101", "SEQUENCE:2", "STATUS:CANCELLED"))));

    [Fact]
    public void Events_that_share_a_UID_or_have_none_all_take_place() =>
        Assert.Equal(
            ["2025-01-01 a / b / c / d"],
            Calendars.Read(Calendars.Around(
                Calendars.Event("UID:1", "SUMMARY:a", "DTSTART:20250101"),
                Calendars.Event("UID:1", "SUMMARY:b", "DTSTART:20250101"),
                Calendars.Event("SUMMARY:c", "DTSTART:20250101", "SEQUENCE:1"),
                Calendars.Event("SUMMARY:d", "DTSTART:20250101"))));

    [Fact]
    public void Other_components_are_passed_over() =>
        Assert.Equal(
            ["2025-01-01 a"],
            Calendars.Read(Calendars.Around(
                "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
                "BEGIN:VTODO\r\nSUMMARY:b\r\nDTSTART:20250101\r\nEND:VTODO\r\n",
                Calendars.Event("SUMMARY:a", "DTSTART:20250101"))));

    [Fact]
    public void A_calendar_without_events_has_no_dates() => Assert.Empty(Calendars.Read(Calendars.Around()));

    [Theory]
    [InlineData("20240229", "FREQ=YEARLY", "2024-02-29 2028-02-29 2032-02-29")]
    [InlineData("20250131", "FREQ=MONTHLY;COUNT=4", "2025-01-31 2025-03-31 2025-05-31 2025-07-31")]
    [InlineData("20251127", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231", "2025-11-27 2026-11-26 2027-11-25")]
    [InlineData("20250526", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2", "2025-05-26 2026-05-25")]
    [InlineData("20250103", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,FR;COUNT=4", "2025-01-03 2025-01-12 2025-01-17 2025-01-26")]
    [InlineData("20250131", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2025-01-31 2025-02-28 2025-03-31")]
    [InlineData("20350101", "FREQ=YEARLY", "")]
    [InlineData("20231216", "FREQ=YEARLY;BYYEARDAY=1,350;UNTIL=20240105", "2023-12-16 2024-01-01")]
    public void A_rule_gives_its_dates(string start, string rule, string dates) =>
        Assert.Equal(
            dates,
            string.Join(' ', IcalDates.Read(
                Calendars.Of("SUMMARY:a", $"DTSTART;VALUE=DATE:{start}", $"RRULE:{rule}"),
                new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2034, 12, 31))).Select(date => date.Date.ToString("R", CultureInfo.InvariantCulture))));

    [Fact]
    public void The_ends_of_time_are_like_any_other_date()
    {
        var lastYear = new DateInterval(new LocalDate(9999, 12, 25), LocalDate.MaxIsoValue);
        var firstYear = new DateInterval(LocalDate.MinIsoValue, new LocalDate(1583, 1, 3));

        Assert.Equal(7, Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:99990101", "RRULE:FREQ=DAILY"), lastYear).Length);
        Assert.Equal(["9999-12-31 a"], Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:99901231", "RRULE:FREQ=YEARLY;INTERVAL=9"), lastYear));
        Assert.Equal(["9999-12-31 a"], Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:99991231", "DURATION:P9999999W"), lastYear));
        Assert.Equal(["1583-01-01 a"], Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:15830101", "RRULE:FREQ=WEEKLY;INTERVAL=1000;WKST=SU"), firstYear));
    }

    [Fact]
    public void A_range_before_everything_has_no_dates() =>
        Assert.Empty(Calendars.Read(
            Calendars.Of("SUMMARY:a", "DTSTART:20250101", "DTEND:20250103", "RRULE:FREQ=YEARLY"),
            new DateInterval(LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(1))));

    [Fact]
    public void A_range_may_be_given_in_another_calendar()
    {
        var hijri = new DateInterval(Calendars.Year2025.Start.WithCalendar(CalendarSystem.IslamicBcl), Calendars.Year2025.End.WithCalendar(CalendarSystem.IslamicBcl));

        Assert.Equal(["2025-10-01 a"], Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:20251001"), hijri));
    }

    [Fact]
    public void Dates_are_equal_if_date_and_names_are()
    {
        var date = new IcalDate { Date = new LocalDate(2025, 1, 1), Names = ["a", "b"] };

        Assert.Equal(date, new IcalDate { Date = new LocalDate(2025, 1, 1), Names = ["a", "b"] });
        Assert.Equal(date.GetHashCode(), (date with { Names = ["a", "b"] }).GetHashCode());
        Assert.NotEqual(date, date with { Names = ["a", "c"] });
        Assert.NotEqual(date, date with { Date = new LocalDate(2025, 1, 2) });
    }
}
