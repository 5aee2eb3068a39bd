using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Sla.Tests;

[Properties(Arbitrary = [typeof(Scenarios)], MaxTest = 300)]
public sealed class CalendarLaws
{
    private const int TenDays = 14_400;

    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly Gen<int> Minutes = Gen.Choose(0, TenDays);

    private static readonly Gen<Duration> Amounts =
        from seconds in Gen.Choose(0, 8_000 * 3_600)
        from nanosecond in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 999_999_999)))
        select Duration.FromSeconds(seconds) + Duration.FromNanoseconds(nanosecond);

    private static readonly Gen<Duration> Offsets =
        from seconds in Gen.Choose(-400 * 86_400, 400 * 86_400)
        from nanosecond in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 999_999_999)))
        select Duration.FromSeconds(seconds) + Duration.FromNanoseconds(nanosecond);

    [Property]
    public Property Between_a_start_and_what_was_added_lies_the_amount(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets), Arb.From(Amounts), (offset, amount) =>
        {
            var start = scenario.Anchor + offset;
            var due = scenario.Hours.Add(start, amount);
            return due.Exists ? scenario.Hours.Between(start, due.Instant) == amount : amount > Duration.Zero && OpensTooLittle(scenario.Hours, start, amount);
        });

    [Property]
    public Property What_was_added_is_the_first_instant_with_the_amount(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets), Arb.From(Amounts), (offset, amount) =>
        {
            var start = scenario.Anchor + offset;
            return scenario.Hours.Add(start, amount).OrNull is not { } due || due == start
                || scenario.Hours.Between(start, due - Duration.Epsilon) < amount;
        });

    [Property]
    public Property What_was_subtracted_is_the_last_instant_with_the_amount(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets), Arb.From(Amounts), (offset, amount) =>
        {
            var end = scenario.Anchor + offset;
            return scenario.Hours.Subtract(end, amount).OrNull is not { } from || from == end
                || (scenario.Hours.Between(from, end) == amount && scenario.Hours.Between(from + Duration.Epsilon, end) < amount);
        });

    [Property]
    public Property A_later_start_or_a_larger_amount_is_never_due_earlier(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets.Two()), Arb.From(Amounts.Two()), (offsets, amounts) =>
        {
            var (early, late) = InOrder(scenario.Anchor + offsets.Item1, scenario.Anchor + offsets.Item2);
            var (small, large) = InOrder(amounts.Item1, amounts.Item2);
            return scenario.Hours.Add(late, large).OrNull is not { } due || scenario.Hours.Add(early, small).Instant <= due;
        });

    [Property]
    public Property Amounts_may_be_added_one_by_one(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets), Arb.From(Amounts.Two()), (offset, amounts) =>
        {
            var start = scenario.Anchor + offset;
            var (first, second) = (amounts.Item1, amounts.Item2 + Duration.Epsilon);
            return scenario.Hours.Add(start, first + second).OrNull is not { } due
                || scenario.Hours.Add(scenario.Hours.Add(start, first).Instant, second).Instant == due;
        });

    [Property]
    public Property Between_is_additive_and_turns_its_sign_with_the_range(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets.Three()), offsets =>
        {
            var (a, b, c) = (scenario.Anchor + offsets.Item1, scenario.Anchor + offsets.Item2, scenario.Anchor + offsets.Item3);
            var calendar = scenario.Hours;
            return calendar.Between(a, b) + calendar.Between(b, c) == calendar.Between(a, c)
                && calendar.Between(b, a) == -calendar.Between(a, b);
        });

    [Property]
    public Property Between_equals_the_stepper(Scenario scenario) =>
        Prop.ForAll(Arb.From(Minutes.Two()), range =>
        {
            var (start, end) = InOrder(scenario.After(range.Item1), scenario.After(range.Item2));
            return scenario.Hours.Between(start, end) == new NaiveCalendar(scenario.Hours, Minute).Between(start, end);
        });

    [Property]
    public Property Add_and_subtract_equal_the_stepper(Scenario scenario) =>
        Prop.ForAll(Arb.From(Minutes), Arb.From(Gen.Choose(0, 4_000)), (offset, amount) =>
        {
            var (start, duration) = (scenario.After(offset), Duration.FromMinutes(amount));
            var naive = new NaiveCalendar(scenario.Hours, Minute);
            return Same(scenario.Hours.Add(start, duration), naive.Add(start, duration, start + Duration.FromDays(20)), start + Duration.FromDays(20))
                && SameBefore(scenario.Hours.Subtract(start, duration), naive.Subtract(start, duration, start - Duration.FromDays(20)), start - Duration.FromDays(20));
        });

    [Property]
    public Property Openings_and_closings_equal_the_stepper(Scenario scenario) =>
        Prop.ForAll(Arb.From(Minutes), offset =>
        {
            var at = scenario.After(offset);
            var giveUp = at + Duration.FromDays(15);
            var naive = new NaiveCalendar(scenario.Hours, Minute);
            return scenario.Hours.IsOpen(at) == naive.IsOpen(at)
                && Same(scenario.Hours.NextOpening(at), naive.NextChange(at, toOpen: true, giveUp), giveUp)
                && Same(scenario.Hours.NextClosing(at), naive.NextChange(at, toOpen: false, giveUp), giveUp);
        });

    [Property]
    public Property Open_intervals_are_what_is_open(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets.Two()), offsets =>
        {
            var (from, to) = InOrder(scenario.Anchor + offsets.Item1, scenario.Anchor + offsets.Item2);
            var intervals = scenario.Hours.OpenIntervals(from, to).ToList();
            return intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration) == scenario.Hours.Between(from, to)
                && intervals.All(interval => interval.Start >= from && interval.Start < interval.End && interval.End <= to
                    && scenario.Hours.IsOpen(interval.Start) && (interval.End == to || !scenario.Hours.IsOpen(interval.End)))
                && intervals.Zip(intervals.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
        });

    [Property]
    public Property An_explanation_has_no_gap_and_sums_exactly(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets.Two()), offsets =>
        {
            var (from, to) = InOrder(scenario.Anchor + offsets.Item1, scenario.Anchor + offsets.Item2);
            var segments = scenario.Hours.Explain(from, to).Segments;
            var ends = segments.Select(segment => segment.End).Prepend(from);
            return scenario.Hours.Explain(from, to).Total == scenario.Hours.Between(from, to)
                && segments.Select(segment => segment.Start).Append(to).SequenceEqual(ends)
                && segments.All(segment => segment.Start == segment.End
                    ? segment.Reason.Kind is SegmentReasonKind.ClockChange or SegmentReasonKind.CalendarChange
                    : segment.Counted == (scenario.Hours.IsOpen(segment.Start) ? segment.End - segment.Start : Duration.Zero));
        });

    [Property(MaxTest = 50)]
    public Property What_was_asked_before_changes_no_answer(Scenario scenario) =>
        Prop.ForAll(Arb.From(Offsets.Select(offset => offset * 20).ListOf().Resize(6)), Arb.From(Offsets), Arb.From(Amounts), (asked, offset, amount) =>
        {
            var fresh = Fresh(scenario.Hours);
            foreach (var before in asked)
            {
                scenario.Hours.IsOpen(scenario.Anchor + before);
            }

            var at = scenario.Anchor + offset;
            return fresh.Equals(scenario.Hours)
                && fresh.Add(at, amount) == scenario.Hours.Add(at, amount)
                && fresh.Subtract(at, amount) == scenario.Hours.Subtract(at, amount)
                && fresh.NextClosing(at) == scenario.Hours.NextClosing(at);
        });

    [Fact]
    public void Windows_to_the_second_equal_the_stepper_second_by_second()
    {
        var calendar = BusinessCalendar.In(DateTimeZoneProviders.Tzdb["Australia/Lord_Howe"])
            .WithWeekly(IsoDayOfWeek.Saturday, DayWindow.Of(new LocalTime(22, 0, 7), new LocalTime(2, 10, 59)))
            .WithWeekly(IsoDayOfWeek.Sunday, DayWindow.Of(new LocalTime(1, 45, 1), new LocalTime(1, 59, 59)), DayWindow.Of(new LocalTime(5, 0, 0), new LocalTime(5, 0, 1)));
        var naive = new NaiveCalendar(calendar, Duration.FromSeconds(1));
        foreach (var changeOfClocks in new[] { Instant.FromUtc(2025, 4, 5, 15, 0), Instant.FromUtc(2025, 10, 4, 15, 30) })
        {
            var start = changeOfClocks - Duration.FromHours(6);
            for (var minute = 0; minute < 12 * 60; minute += 7)
            {
                var at = start + Duration.FromSeconds(minute * 60 + 13);
                Assert.Equal(naive.Between(start, at), calendar.Between(start, at));
                Assert.Equal(naive.IsOpen(at), calendar.IsOpen(at));
            }
        }
    }

    private static bool Same(Moment moment, Instant? naive, Instant giveUp) =>
        naive is { } found ? moment == Moment.At(found) : !moment.Exists || moment.Instant > giveUp;

    private static bool SameBefore(Moment moment, Instant? naive, Instant giveUp) =>
        naive is { } found ? moment == Moment.At(found) : !moment.Exists || moment.Instant < giveUp;

    private static bool OpensTooLittle(BusinessHours hours, Instant start, Duration amount)
    {
        var farAhead = start + Duration.FromDays(3 * 365);
        return hours.Between(start, farAhead) < amount && !hours.IsOpen(farAhead) && hours.NextOpening(farAhead).IsNever;
    }

    private static BusinessHours Fresh(BusinessHours hours) => hours switch
    {
        BusinessCalendar calendar => calendar.WithWeekly(IsoDayOfWeek.Monday, calendar.HoursOn(IsoDayOfWeek.Monday)),
        CombinedCalendar { Combination: Combination.Intersection } both => both.First.Intersect(both.Second),
        CombinedCalendar { Combination: Combination.Union } either => either.First.Union(either.Second),
        CombinedCalendar without => without.First.Except(without.Second),
        CalendarTimeline timeline => timeline.Eras.Skip(1).Aggregate(
            CalendarTimeline.StartingWith(timeline.Eras[0].Hours), (made, era) => made.ChangedAt(era.From!.Value, era.Hours)),
        _ => throw new InvalidOperationException($"No way to make {hours} anew."),
    };

    private static (T Small, T Large) InOrder<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) <= 0 ? (a, b) : (b, a);
}
