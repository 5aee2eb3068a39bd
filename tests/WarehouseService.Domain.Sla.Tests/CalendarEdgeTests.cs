using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class CalendarEdgeTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly DayWindow NineToFive = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0));

    private static readonly Instant Now = Instant.FromUtc(2025, 6, 2, 3, 0);

    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void A_calendar_without_hours_answers_never()
    {
        var calendar = BusinessCalendar.In(Shanghai).WithClosed(new LocalDate(2025, 10, 1), "National Day");

        Assert.True(calendar.NeverOpens);
        Assert.Equal(Moment.Never, calendar.Add(Now, Hour));
        Assert.Equal(Moment.Never, calendar.Subtract(Now, Hour));
        Assert.Equal(Moment.Never, calendar.NextOpening(Now));
        Assert.Equal(Moment.Never, calendar.NextClosing(Now));
        Assert.Equal(Duration.Zero, calendar.Between(Now, Now + Duration.FromDays(1_000)));
        Assert.Empty(calendar.OpenIntervals(Now, Now + Duration.FromDays(1_000)));
        Assert.Equal(Moment.At(Now), calendar.Add(Now, Duration.Zero));
        Assert.Equal("never", calendar.Add(Now, Hour).ToString());
        Assert.Throws<InvalidOperationException>(() => calendar.Add(Now, Hour).Instant);
    }

    [Fact]
    public void Openings_on_particular_dates_run_out()
    {
        var calendar = BusinessCalendar.In(Shanghai).WithHours(new LocalDate(2031, 3, 1), "stocktake", NineToFive);

        Assert.False(calendar.NeverOpens);
        Assert.Equal(Moment.At(Instant.FromUtc(2031, 3, 1, 9, 0)), calendar.Add(Now, 8 * Hour));
        Assert.Equal(Moment.Never, calendar.Add(Now, 8 * Hour + Duration.Epsilon));
        Assert.Equal(Moment.At(Instant.FromUtc(2031, 3, 1, 1, 0)), calendar.NextOpening(Now));
        Assert.Equal(Moment.Never, calendar.NextOpening(Instant.FromUtc(2031, 3, 1, 1, 0)));
        Assert.Equal(Moment.Never, calendar.Subtract(Now, Hour));
        Assert.Equal(Moment.At(Instant.FromUtc(2031, 3, 1, 8, 0)), calendar.Subtract(Instant.FromUtc(2040, 1, 1, 0, 0), Hour));
        Assert.Equal(Moment.Never, calendar.Subtract(Instant.FromUtc(2040, 1, 1, 0, 0), 9 * Hour));
    }

    [Fact]
    public void Around_the_clock_never_closes_but_on_holidays()
    {
        var calendar = Enumerable.Range(1, 7).Aggregate(
            BusinessCalendar.In(Shanghai), (made, day) => made.WithWeekly((IsoDayOfWeek)day, DayWindow.WholeDay));

        Assert.Equal(Moment.Never, calendar.NextClosing(Now));
        Assert.Equal(Moment.Never, calendar.NextOpening(Now));
        Assert.Equal(Moment.At(Now + Duration.FromDays(100_000)), calendar.Add(Now, Duration.FromDays(100_000)));

        var withHoliday = calendar.WithClosed(new LocalDate(2044, 1, 1), "New Year");
        Assert.Equal(Moment.At(Instant.FromUtc(2043, 12, 31, 16, 0)), withHoliday.NextClosing(Now));
        Assert.Equal(Moment.At(Instant.FromUtc(2044, 1, 1, 16, 0)), withHoliday.NextOpening(Now));
        Assert.Equal(Moment.Never, withHoliday.NextClosing(Instant.FromUtc(2044, 1, 1, 16, 0)));
    }

    [Fact]
    public void The_ends_of_time_are_a_clear_outcome()
    {
        var calendar = BusinessCalendar.Weekdays(Shanghai, NineToFive);

        Assert.Equal(Moment.BeyondRange, calendar.Add(Now, Duration.FromDays(3_000_000)));
        Assert.Equal(Moment.BeyondRange, calendar.Add(Now, Duration.MaxValue));
        Assert.Equal(Moment.BeyondRange, calendar.Subtract(Now, Duration.MaxValue));
        Assert.Equal(Moment.BeyondRange, calendar.Add(Instant.MaxValue, Hour));
        Assert.Equal(Moment.BeyondRange, calendar.Subtract(Instant.MinValue, Hour));
        Assert.Equal(Moment.BeyondRange, calendar.NextOpening(Instant.MaxValue));
        Assert.Equal(Moment.At(Instant.MaxValue), calendar.Add(Instant.MaxValue, Duration.Zero));
        Assert.False(calendar.IsOpen(Instant.MaxValue));
        Assert.Equal("beyond range", Moment.BeyondRange.ToString());
        Assert.Equal(Duration.FromSeconds(1), calendar.Between(Instant.FromUtc(9999, 12, 31, 8, 59, 59), Instant.MaxValue));
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public void The_first_and_the_last_instant_may_be_asked_for_like_any_other(string zone)
    {
        var calendar = Enumerable.Range(1, 7).Aggregate(
            BusinessCalendar.In(DateTimeZoneProviders.Tzdb[zone]), (made, day) => made.WithWeekly((IsoDayOfWeek)day, DayWindow.WholeDay));
        var time = Instant.MaxValue - Instant.MinValue;

        Assert.True(calendar.IsOpen(Instant.MinValue));
        Assert.True(calendar.IsOpen(Instant.MaxValue));
        Assert.Equal(time, calendar.Between(Instant.MinValue, Instant.MaxValue));
        Assert.Equal(Moment.At(Instant.MaxValue), calendar.Add(Instant.MinValue, time));
        Assert.Equal(Moment.At(Instant.MinValue), calendar.Subtract(Instant.MaxValue, time));
        Assert.Equal(Moment.BeyondRange, calendar.Add(Instant.MinValue, time + Duration.Epsilon));
        Assert.Equal(Moment.BeyondRange, calendar.Subtract(Instant.MaxValue, time + Duration.Epsilon));
        Assert.Equal(Duration.FromDays(2), calendar.Explain(Instant.MaxValue - Duration.FromDays(2), Instant.MaxValue).Total);
        Assert.Equal(Duration.FromDays(2), calendar.Explain(Instant.MinValue, Instant.MinValue + Duration.FromDays(2)).Total);
        Assert.NotEmpty(calendar.Explain(Instant.MinValue, Instant.MinValue + Hour).ToText(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_negative_amount_is_refused()
    {
        var calendar = BusinessCalendar.Weekdays(Shanghai, NineToFive);

        Assert.Throws<ArgumentOutOfRangeException>("amount", () => calendar.Add(Now, -Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => calendar.Subtract(Now, -Duration.Epsilon));
    }

    [Fact]
    public void A_zero_amount_is_the_instant_itself_even_outside_of_hours()
    {
        var calendar = BusinessCalendar.Weekdays(Shanghai, NineToFive);
        var sunday = Instant.FromUtc(2025, 6, 1, 3, 0);

        Assert.Equal(Moment.At(sunday), calendar.Add(sunday, Duration.Zero));
        Assert.Equal(Moment.At(sunday), calendar.Subtract(sunday, Duration.Zero));
    }

    [Fact]
    public void Amounts_are_exact_to_the_nanosecond()
    {
        var calendar = BusinessCalendar.Weekdays(Shanghai, NineToFive);
        var friday = Instant.FromUtc(2025, 6, 6, 8, 59, 59) + Duration.FromNanoseconds(999_999_999);

        Assert.Equal(Moment.At(Instant.FromUtc(2025, 6, 6, 9, 0)), calendar.Add(friday, Duration.Epsilon));
        Assert.Equal(Moment.At(Instant.FromUtc(2025, 6, 9, 1, 0) + Duration.Epsilon), calendar.Add(friday, 2 * Duration.Epsilon));
        Assert.Equal(Moment.At(friday), calendar.Subtract(Instant.FromUtc(2025, 6, 9, 1, 0) + Duration.Epsilon, 2 * Duration.Epsilon));
    }

    [Fact]
    public void Closing_a_date_removes_all_of_its_night_shift_and_nothing_of_the_night_before()
    {
        var night = DayWindow.Of(new LocalTime(22, 0), new LocalTime(6, 0));
        var calendar = BusinessCalendar.Weekdays(DateTimeZone.Utc, night).WithClosed(new LocalDate(2025, 6, 11), "closed Wednesday");

        Assert.True(calendar.IsOpen(Instant.FromUtc(2025, 6, 11, 5, 59)));
        Assert.False(calendar.IsOpen(Instant.FromUtc(2025, 6, 11, 23, 0)));
        Assert.False(calendar.IsOpen(Instant.FromUtc(2025, 6, 12, 1, 0)));
        Assert.True(calendar.IsOpen(Instant.FromUtc(2025, 6, 12, 22, 0)));
    }

    [Fact]
    public void Hours_of_a_date_win_over_its_being_closed()
    {
        var holiday = new LocalDate(2025, 10, 1);
        var calendar = BusinessCalendar.Weekdays(Shanghai, NineToFive).WithHours(holiday, "on duty", NineToFive).WithClosed(holiday, "国庆节");

        Assert.True(calendar.IsOpen(Instant.FromUtc(2025, 10, 1, 2, 0)));
    }

    [Fact]
    public void A_night_shift_that_runs_into_hours_of_the_next_date_is_open_once()
    {
        var calendar = BusinessCalendar.In(DateTimeZone.Utc)
            .WithWeekly(IsoDayOfWeek.Monday, DayWindow.Of(new LocalTime(22, 0), new LocalTime(6, 0)))
            .WithHours(new LocalDate(2025, 6, 3), "early shift", DayWindow.Of(new LocalTime(5, 0), new LocalTime(9, 0)));
        var (from, to) = (Instant.FromUtc(2025, 6, 2, 12, 0), Instant.FromUtc(2025, 6, 3, 12, 0));

        Assert.Equal(Duration.FromHours(11), calendar.Between(from, to));
        Assert.Equal(Duration.FromHours(11), calendar.Explain(from, to).Total);
        Assert.Single(calendar.OpenIntervals(from, to));
    }

    [Fact]
    public void Malformed_hours_are_refused_and_named()
    {
        var overlap = Assert.Throws<ArgumentException>(() => BusinessCalendar.Weekdays(Shanghai, NineToFive, DayWindow.Of(new LocalTime(16, 0), new LocalTime(18, 0))));
        Assert.Contains("09:00-17:00 and 16:00-18:00 overlap", overlap.Message, StringComparison.Ordinal);
        Assert.Contains("12:00:00", Assert.Throws<ArgumentException>("close", () => DayWindow.Of(LocalTime.Noon, LocalTime.Noon)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("open", () => DayWindow.Of(LocalTime.Noon.PlusMilliseconds(1), LocalTime.Midnight));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => BusinessCalendar.In(Shanghai).WithWeekly(IsoDayOfWeek.None));
        Assert.Throws<ArgumentException>("name", () => BusinessCalendar.In(Shanghai).WithClosed(new LocalDate(2025, 1, 1), " "));
        Assert.Throws<ArgumentException>("name", () => BusinessCalendar.In(Shanghai).WithHours(new LocalDate(2025, 1, 1), "", NineToFive));
        Assert.Throws<ArgumentNullException>("zone", () => BusinessCalendar.In(null!));
        Assert.Throws<ArgumentException>("to", () => BusinessCalendar.In(Shanghai).OpenIntervals(Now, Now - Hour));
        Assert.Throws<ArgumentException>("to", () => BusinessCalendar.In(Shanghai).Explain(Now, Now - Hour));
    }

    [Fact]
    public void Calendars_are_equal_if_made_from_the_same_rules()
    {
        static BusinessCalendar Make(string holiday) => BusinessCalendar.Weekdays(Shanghai, NineToFive)
            .WithClosed(new LocalDate(2025, 10, 1), holiday)
            .WithHours(new LocalDate(2025, 9, 28), "make-up day", NineToFive);

        Assert.Equal(Make("National Day"), Make("National Day"));
        Assert.Equal(Make("National Day").GetHashCode(), Make("National Day").GetHashCode());
        Assert.NotEqual(Make("National Day"), Make("Golden Week"));
        Assert.NotEqual(Make("National Day"), BusinessCalendar.Weekdays(Shanghai, NineToFive));
        Assert.NotEqual(BusinessCalendar.In(Shanghai), BusinessCalendar.In(DateTimeZone.Utc));
    }

    [Fact]
    public void Nothing_is_allocated_once_warm()
    {
        var calendar = BusinessCalendar.Weekdays(Shanghai, NineToFive);
        Work(calendar);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Work(calendar);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Work(BusinessCalendar calendar)
        {
            for (var hours = 1; hours <= 8_000; hours *= 2)
            {
                calendar.Add(Now, Duration.FromHours(hours));
                calendar.Subtract(Now, Duration.FromHours(hours));
                calendar.Between(Now, Now + Duration.FromHours(hours));
                calendar.IsOpen(Now + Duration.FromHours(hours));
                calendar.NextOpening(Now + Duration.FromHours(hours));
                calendar.NextClosing(Now + Duration.FromHours(hours));
            }
        }
    }

    [Fact]
    public void Many_threads_get_the_same_answers_while_the_table_grows()
    {
        var questions = Enumerable.Range(0, 2_000).Select(i => (
            At: Now + Duration.FromHours((i * 7919L % 4_001 - 2_000) * 24),
            Amount: Duration.FromHours(1 + i * 104_729L % 20_000))).ToArray();
        var single = BusinessCalendar.Weekdays(Shanghai, NineToFive);
        var expected = questions.Select(question => Answer(single, question)).ToArray();

        for (var round = 0; round < 10; round++)
        {
            var shared = BusinessCalendar.Weekdays(Shanghai, NineToFive);
            var answers = new (Moment, Moment, Duration)[questions.Length];
            Parallel.For(0, questions.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => answers[i] = Answer(shared, questions[i]));
            Assert.Equal(expected, answers);
        }

        static (Moment, Moment, Duration) Answer(BusinessCalendar calendar, (Instant At, Duration Amount) question) => (
            calendar.Add(question.At, question.Amount),
            calendar.Subtract(question.At, question.Amount),
            calendar.Between(question.At, question.At + question.Amount));
    }
}
