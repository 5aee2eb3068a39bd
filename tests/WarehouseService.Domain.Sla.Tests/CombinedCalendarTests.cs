using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class CombinedCalendarTests
{
    private static readonly DayWindow NineToFive = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0));

    private static readonly BusinessCalendar Shanghai = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], NineToFive);

    private static readonly BusinessCalendar London = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Europe/London"], NineToFive);

    private static readonly BusinessCalendar NewYork = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["America/New_York"], NineToFive);

    // A Monday.
    private static readonly Instant Midnight = Instant.FromUtc(2026, 1, 5, 0, 0);

    [Fact]
    public void Hours_that_never_meet_never_open_whatever_is_asked()
    {
        var never = Shanghai.Intersect(NewYork);

        Assert.Equal(Moment.Never, never.Add(Midnight, Duration.FromSeconds(1)));
        Assert.Equal(Moment.Never, never.Subtract(Midnight, Duration.FromSeconds(1)));
        Assert.Equal(Moment.Never, never.Add(Midnight, Duration.FromDays(2_000_000)));
        Assert.Equal(Moment.Never, never.NextOpening(Midnight));
        Assert.Equal(Moment.Never, never.NextClosing(Midnight));
        Assert.Equal(Moment.Never, Shanghai.Except(Shanghai).NextOpening(Midnight));
        Assert.Equal(Duration.Zero, never.Between(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0)));
    }

    [Fact]
    public void Hours_that_never_end_never_close()
    {
        var always = Shanghai.Union(BusinessHours.AroundTheClock.Except(Shanghai));

        Assert.Equal(Moment.Never, always.NextClosing(Midnight));
        Assert.Equal(Moment.Never, always.NextOpening(Midnight));
        Assert.Equal(Moment.At(Midnight + Duration.FromDays(80_000)), always.Add(Midnight, Duration.FromDays(80_000)));
        Assert.Equal(Moment.BeyondRange, always.Add(Midnight, Duration.FromDays(8_000 * 366)));
    }

    [Fact]
    public void Hours_that_seldom_meet_are_found()
    {
        var newYear = BusinessCalendar.In(DateTimeZone.Utc).WithHours(new LocalDate(2600, 1, 1), "far away", DayWindow.WholeDay);
        var seldom = Shanghai.Intersect(newYear);

        Assert.Equal(Moment.At(Instant.FromUtc(2600, 1, 1, 1, 0)), seldom.NextOpening(Midnight));
        Assert.Equal(Moment.At(Instant.FromUtc(2600, 1, 1, 3, 0)), seldom.Add(Midnight, Duration.FromHours(2)));
        Assert.Equal(Moment.Never, seldom.Add(Midnight, Duration.FromHours(9)));
    }

    [Fact]
    public void Around_the_clock_is_elapsed_time()
    {
        Assert.Equal(Moment.At(Midnight + Duration.FromHours(1)), BusinessHours.AroundTheClock.Add(Midnight, Duration.FromHours(1)));
        Assert.Equal(Duration.FromDays(40), BusinessHours.AroundTheClock.Between(Midnight, Midnight + Duration.FromDays(40)));
        Assert.True(BusinessHours.AroundTheClock.IsOpen(Instant.MinValue));
    }

    [Fact]
    public void The_explanation_names_each_zone_and_both_reasons()
    {
        var text = Shanghai.Intersect(London).Explain(Midnight + Duration.FromHours(8), Midnight + Duration.FromHours(11)).ToText(Languages.English);

        Assert.Equal(
            """
            2026-01-05 16:00:00 +08:00 to 2026-01-05 17:00:00 +08:00  0:00:00  outside hours (Europe/London)
            2026-01-05 17:00:00 +08:00 to 2026-01-05 19:00:00 +08:00  0:00:00  outside hours
            Total  0:00:00
            """,
            text);

        var summer = Instant.FromUtc(2026, 7, 6, 7, 30);
        Assert.Equal(
            """
            2026-07-06 15:30:00 +08:00 至 2026-07-06 16:00:00 +08:00  0:00:00  非工作时段（Europe/London）
            2026-07-06 16:00:00 +08:00 至 2026-07-06 17:00:00 +08:00  1:00:00  2026-07-06 的工作时段 09:00-17:00；2026-07-06 的工作时段 09:00-17:00（Europe/London）
            合计  1:00:00
            """,
            Shanghai.Intersect(London).Explain(summer, summer + Duration.FromMinutes(90)).ToText(Languages.Chinese));
    }

    [Fact]
    public void What_is_taken_out_is_explained_by_what_takes_it()
    {
        var lunch = BusinessCalendar.EveryDay(DateTimeZone.Utc, DayWindow.Of(new LocalTime(4, 0), new LocalTime(5, 0)));
        var segments = Shanghai.Except(lunch).Explain(Midnight + Duration.FromHours(3), Midnight + Duration.FromHours(6)).Segments;

        Assert.Equal(
            [SegmentReasonKind.Window, SegmentReasonKind.TakenOut, SegmentReasonKind.Window],
            segments.Select(segment => segment.Reason.Kind));
        Assert.Equal("taken out: hours 04:00-05:00 of 2026-01-05 (UTC)", segments[1].Reason.Describe(Languages.English));
    }

    [Fact]
    public void Combinations_are_equal_if_made_of_the_same()
    {
        Assert.Equal(Shanghai.Intersect(London), Shanghai.Intersect(London));
        Assert.Equal(Shanghai.Intersect(London).GetHashCode(), Shanghai.Intersect(London).GetHashCode());
        Assert.NotEqual(Shanghai.Intersect(London), Shanghai.Union(London));
        Assert.NotEqual(Shanghai.Except(London), London.Except(Shanghai));
        Assert.NotEqual<BusinessHours>(Shanghai.Intersect(London), Shanghai);
        Assert.Throws<ArgumentNullException>(() => Shanghai.Union(null!));
    }

    [Fact]
    public void Many_threads_may_ask_while_the_table_grows()
    {
        var hours = Shanghai.Union(London).Except(NewYork);
        var calm = Shanghai.Union(London).Except(NewYork);
        var expected = Enumerable.Range(0, 400).Select(i => calm.Add(Midnight + Duration.FromDays(i * 37), Duration.FromHours(1 + i * 20))).ToArray();

        Parallel.For(0, 8, thread =>
        {
            for (var i = thread; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], hours.Add(Midnight + Duration.FromDays(i * 37), Duration.FromHours(1 + i * 20)));
                Assert.Equal(calm.IsOpen(Midnight - Duration.FromDays(i * 37)), hours.IsOpen(Midnight - Duration.FromDays(i * 37)));
            }
        });
    }
}
