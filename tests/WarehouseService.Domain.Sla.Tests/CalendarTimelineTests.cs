using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class CalendarTimelineTests
{
    private static readonly BusinessCalendar NineToFive = BusinessCalendar.Weekdays(
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"], DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0)));

    // Monday, 12:00 in Shanghai.
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 5, 4, 0);

    [Property(Arbitrary = [typeof(Scenarios)], MaxTest = 200)]
    public Property A_change_of_hours_alters_nothing_before_it(Scenario scenario, BusinessCalendar next) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 10_000_000).Three()), seconds =>
        {
            int[] inOrder = [.. new[] { seconds.Item1, seconds.Item2, seconds.Item3 }.Order()];
            var (from, to, change) = (scenario.Anchor + Duration.FromSeconds(inOrder[0]), scenario.Anchor + Duration.FromSeconds(inOrder[1]), scenario.Anchor + Duration.FromSeconds(inOrder[2]));
            var (before, after) = (scenario.Hours, CalendarTimeline.StartingWith(scenario.Hours).ChangedAt(change, next));
            return before.Between(from, to) == after.Between(from, to)
                && before.Explain(from, to).Segments.SequenceEqual(after.Explain(from, to).Segments)
                && before.IsOpen(from) == (from < change ? after.IsOpen(from) : before.IsOpen(from))
                && after.Between(change, change + Duration.FromDays(9)) == next.Between(change, change + Duration.FromDays(9));
        });

    [Fact]
    public void A_window_is_cut_where_the_calendar_changes()
    {
        var timeline = CalendarTimeline.StartingWith(NineToFive).ChangedAt(Noon, BusinessCalendar.In(DateTimeZone.Utc));

        Assert.Equal(Moment.At(Noon), timeline.NextClosing(Noon - Duration.FromHours(1)));
        Assert.Equal(Moment.At(Noon), timeline.Add(Noon - Duration.FromHours(1), Duration.FromHours(1)));
        Assert.Equal(Moment.Never, timeline.Add(Noon - Duration.FromHours(1), Duration.FromHours(1) + Duration.Epsilon));
        Assert.Equal(Moment.Never, timeline.NextOpening(Noon));
    }

    [Fact]
    public void Touching_eras_are_continuous_and_the_change_is_explained()
    {
        var timeline = CalendarTimeline.StartingWith(NineToFive).ChangedAt(Noon, BusinessHours.AroundTheClock);

        Assert.Equal(Moment.Never, timeline.NextClosing(Noon - Duration.FromHours(1)));
        Assert.Equal(
            [SegmentReasonKind.Window, SegmentReasonKind.CalendarChange, SegmentReasonKind.Window],
            timeline.Explain(Noon - Duration.FromHours(1), Noon + Duration.FromHours(1)).Segments.Select(segment => segment.Reason.Kind));
    }

    [Fact]
    public void A_timeline_is_made_in_order_and_to_the_second()
    {
        var timeline = CalendarTimeline.StartingWith(NineToFive).ChangedAt(Noon, BusinessHours.AroundTheClock);

        Assert.Contains("2026-01-05T04:00:00Z", Assert.Throws<ArgumentException>(() => timeline.ChangedAt(Noon, NineToFive)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => timeline.ChangedAt(Noon + Duration.FromMilliseconds(1), NineToFive));
        Assert.Throws<ArgumentNullException>(() => CalendarTimeline.StartingWith(null!));
        Assert.Equal(NineToFive, timeline.InForceAt(Noon - Duration.Epsilon));
        Assert.Equal(BusinessHours.AroundTheClock, timeline.InForceAt(Noon));
    }
}
