using System.Globalization;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class ExplanationTests
{
    private static readonly DayWindow NineToFive = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0));

    private static readonly BusinessCalendar NewYork = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["America/New_York"], NineToFive)
        .WithClosed(new LocalDate(2025, 3, 10), "Founders' Day")
        .WithHours(new LocalDate(2025, 3, 9), "stocktake", DayWindow.Of(new LocalTime(1, 0), new LocalTime(4, 0)))
        .WithHours(new LocalDate(2025, 3, 12), "moving house");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Every_reason_is_told_in_English()
    {
        var from = Instant.FromUtc(2025, 3, 7, 20, 0);
        var due = NewYork.Add(from, Duration.FromHours(8)).Instant;

        Assert.Equal(
            """
            2025-03-07 15:00:00 -05:00 to 2025-03-07 17:00:00 -05:00  2:00:00  hours 09:00-17:00 of 2025-03-07
            2025-03-07 17:00:00 -05:00 to 2025-03-08 00:00:00 -05:00  0:00:00  outside hours
            2025-03-08 00:00:00 -05:00 to 2025-03-09 00:00:00 -05:00  0:00:00  no hours on this day of the week
            2025-03-09 00:00:00 -05:00 to 2025-03-09 01:00:00 -05:00  0:00:00  outside hours
            2025-03-09 01:00:00 -05:00 to 2025-03-09 03:00:00 -04:00  1:00:00  special hours 01:00-04:00 of 2025-03-09: stocktake
            2025-03-09 03:00:00 -04:00 to 2025-03-09 03:00:00 -04:00  0:00:00  clocks go forward by 1:00:00
            2025-03-09 03:00:00 -04:00 to 2025-03-09 04:00:00 -04:00  1:00:00  special hours 01:00-04:00 of 2025-03-09: stocktake
            2025-03-09 04:00:00 -04:00 to 2025-03-10 00:00:00 -04:00  0:00:00  outside hours
            2025-03-10 00:00:00 -04:00 to 2025-03-11 00:00:00 -04:00  0:00:00  holiday: Founders' Day
            2025-03-11 00:00:00 -04:00 to 2025-03-11 09:00:00 -04:00  0:00:00  outside hours
            2025-03-11 09:00:00 -04:00 to 2025-03-11 13:00:00 -04:00  4:00:00  hours 09:00-17:00 of 2025-03-11
            Total  8:00:00
            """,
            NewYork.Explain(from, due).ToText(English));
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-CN")]
    public void The_same_is_told_in_Chinese(string culture)
    {
        var from = Instant.FromUtc(2025, 3, 11, 13, 0);
        var text = NewYork.Explain(from, from + Duration.FromDays(1)).ToText(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(
            """
            2025-03-11 09:00:00 -04:00 至 2025-03-11 17:00:00 -04:00  8:00:00  2025-03-11 的工作时段 09:00-17:00
            2025-03-11 17:00:00 -04:00 至 2025-03-12 00:00:00 -04:00  0:00:00  非工作时段
            2025-03-12 00:00:00 -04:00 至 2025-03-12 09:00:00 -04:00  0:00:00  当日停工：moving house
            合计  8:00:00
            """,
            text);
    }

    [Fact]
    public void A_repeated_hour_is_marked_where_the_clocks_go_back()
    {
        var calendar = BusinessCalendar.Weekdays(NewYork.Zone).WithWeekly(IsoDayOfWeek.Sunday, DayWindow.WholeDay);
        var from = Instant.FromUtc(2025, 11, 2, 4, 0);
        var explanation = calendar.Explain(from, from + Duration.FromHours(25));

        Assert.Equal(Duration.FromHours(25), explanation.Total);
        Assert.Equal([SegmentReasonKind.Window, SegmentReasonKind.ClockChange, SegmentReasonKind.Window], explanation.Segments.Select(segment => segment.Reason.Kind));
        Assert.Equal("clocks go back by 1:00:00", explanation.Segments[1].Reason.Describe(English));
        Assert.Equal("时钟拨慢 1:00:00", explanation.Segments[1].Reason.Describe(CultureInfo.GetCultureInfo("zh-Hans")));
    }

    [Fact]
    public void The_date_that_Apia_skipped_is_one_jump_of_a_day()
    {
        var calendar = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Pacific/Apia"], NineToFive);
        var explanation = calendar.Explain(Instant.FromUtc(2011, 12, 29, 19, 0), Instant.FromUtc(2011, 12, 30, 19, 0));

        Assert.Equal(Duration.FromHours(8), explanation.Total);
        Assert.Equal(Duration.FromDays(1), explanation.Segments.Single(segment => segment.Reason.Kind == SegmentReasonKind.ClockChange).Reason.Jump);
        Assert.DoesNotContain(explanation.Segments, segment => segment.Reason.Date == new LocalDate(2011, 12, 30));
    }

    [Fact]
    public void Pauses_of_a_clock_are_segments_of_their_own()
    {
        var start = Instant.FromUtc(2025, 3, 11, 13, 0);
        var clock = SlaClock.Of(null, "desk").Start(start).Pause(start + Duration.FromHours(1), "customer").Resume(start + Duration.FromHours(2));
        var explanation = clock.Explain(new Calendars([new("desk", NewYork)]), start + Duration.FromHours(5));

        Assert.Equal(Duration.FromHours(4), explanation.Total);
        Assert.Equal([SegmentReasonKind.Window, SegmentReasonKind.Pause, SegmentReasonKind.Window], explanation.Segments.Select(segment => segment.Reason.Kind));
        Assert.Equal("paused: customer", explanation.Segments[1].Reason.Describe(English));
        Assert.Equal("暂停：customer", explanation.Segments[1].Reason.Describe(CultureInfo.GetCultureInfo("zh-Hans")));
    }
}
