using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class ClockTests
{
    private static readonly BusinessCalendar Desk =
        BusinessCalendar.Weekdays(DateTimeZone.Utc, DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0)));

    private static readonly Instant Friday = Instant.FromUtc(2025, 6, 6, 9, 0);

    private static readonly Duration Day = Duration.FromHours(8);

    private static readonly Calendars Hours = new([new("desk", Desk), new("never", BusinessCalendar.In(DateTimeZone.Utc))]);

    private static readonly SlaClock OneDay = SlaClock.Of(Day, "desk");

    [Fact]
    public void Exactly_the_target_is_met_and_a_nanosecond_more_is_a_breach_from_the_closing_on()
    {
        var clock = OneDay.Start(Friday);
        var closing = Friday + Day;
        var opening = closing + Duration.FromHours(64);

        var met = clock.Read(Hours, opening);
        Assert.False(met.Breached);
        Assert.Equal(Moment.At(closing), met.Due);
        Assert.Equal(10_000, met.UsedBasisPoints);

        var breached = clock.Read(Hours, opening + Duration.Epsilon);
        Assert.True(breached.Breached);
        Assert.Equal(closing, breached.BreachedAt);
        Assert.Equal(Duration.Epsilon, breached.Overrun);
        Assert.Equal(Duration.Zero, breached.Remaining);
    }

    [Fact]
    public void A_clock_that_has_not_started_shows_the_whole_target()
    {
        var reading = OneDay.Start(Friday).Read(Hours, Friday - Duration.Epsilon);

        Assert.Equal(SlaState.NotStarted, reading.State);
        Assert.Equal(Day, reading.Remaining);
        Assert.Null(reading.Due);
        Assert.Equal(0, reading.Cycle);
        Assert.Equal(SlaState.Running, OneDay.Start(Friday).StateAt(Friday));
    }

    [Fact]
    public void A_duplicate_pause_or_resume_changes_nothing()
    {
        var once = OneDay.Start(Friday).Pause(Friday + Duration.FromHours(1), "customer").Resume(Friday + Duration.FromHours(3));
        var twice = OneDay.Start(Friday)
            .Resume(Friday + Duration.FromMinutes(1))
            .Pause(Friday + Duration.FromHours(1), "customer").Pause(Friday + Duration.FromHours(2), "again")
            .Resume(Friday + Duration.FromHours(3)).Resume(Friday + Duration.FromHours(4)).Start(Friday + Duration.FromHours(5));

        Assert.Equal(once.Read(Hours, Friday + Day), twice.Read(Hours, Friday + Day));
    }

    [Fact]
    public void A_stop_and_a_start_at_one_instant_begin_a_new_cycle()
    {
        var noon = Friday + Duration.FromHours(3);
        var clock = OneDay.Start(Friday).Start(noon).Stop(noon);
        var reading = clock.Read(Hours, noon + Duration.FromHours(1));

        Assert.Equal(SlaState.Running, reading.State);
        Assert.Equal(2, reading.Cycle);
        Assert.Equal(Duration.FromHours(1), reading.Elapsed);
        Assert.Equal(Duration.FromHours(4), reading.TotalElapsed);
    }

    [Fact]
    public void A_calendar_that_never_opens_makes_a_running_clock_never_due()
    {
        var reading = SlaClock.Of(Day, "never").Start(Friday).Read(Hours, Friday + Duration.FromDays(365));

        Assert.Equal(Moment.Never, reading.Due);
        Assert.False(reading.Breached);
    }

    [Fact]
    public void A_cycle_that_goes_on_after_a_stop_counts_nothing_in_between_and_is_no_new_one()
    {
        var reading = OneDay.Start(Friday).Stop(Friday + Duration.FromHours(1)).Continue(Friday + Duration.FromHours(6)).Read(Hours, Friday + Duration.FromHours(7));

        Assert.Equal((1, SlaState.Running, Duration.FromHours(2)), (reading.Cycle, reading.State, reading.Elapsed));
    }

    [Fact]
    public void A_breach_stays_when_the_target_is_made_longer()
    {
        var late = Friday + Duration.FromHours(5);
        var reading = SlaClock.Of(Duration.FromHours(4), "desk").Start(Friday).Retarget(late, Day).Read(Hours, late);

        Assert.True(reading.Breached);
        Assert.Equal(Friday + Duration.FromHours(4), reading.BreachedAt);
        Assert.Equal(Moment.At(Friday + Duration.FromHours(4)), reading.Due);
        Assert.Equal((Duration.FromHours(3), Duration.Zero), (reading.Remaining!.Value, reading.Overrun));
    }

    [Fact]
    public void A_shorter_target_is_held_against_creation_what_elapsed_or_nothing_as_is_said()
    {
        var (start, now, two) = (OneDay.Start(Friday), Friday + Duration.FromHours(5), Duration.FromHours(2));
        var after = now + Duration.FromMinutes(1);

        Assert.Equal(Friday + two, start.Retarget(now, two).Read(Hours, after).BreachedAt);
        Assert.Equal(now, start.Retarget(now, two, RetargetBasis.CarryElapsed).Read(Hours, after).BreachedAt);
        Assert.Equal(Moment.At(now + two), start.Retarget(now, two, RetargetBasis.Restart).Read(Hours, after).Due);
    }

    [Fact]
    public void Pauses_are_kept_when_the_target_changes()
    {
        var clock = OneDay.Start(Friday).Pause(Friday + Duration.FromHours(1), "customer").Resume(Friday + Duration.FromHours(3))
            .Retarget(Friday + Duration.FromHours(4), Duration.FromHours(3));

        Assert.Equal(Moment.At(Friday + Duration.FromHours(5)), clock.Read(Hours, Friday + Duration.FromHours(4)).Due);
    }

    [Fact]
    public void A_reading_of_twenty_pauses_allocates_nothing()
    {
        var clock = Enumerable.Range(0, 20).Aggregate(OneDay.Start(Friday), (clock, i) =>
            clock.Pause(Friday + Duration.FromHours(2 * i + 1), "customer").Resume(Friday + Duration.FromHours(2 * i + 2)));
        var at = Friday + Duration.FromDays(7);
        clock.Read(Hours, at);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = clock.Read(Hours, at);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(reading.Breached);
    }

    [Fact]
    public void A_caller_bug_is_refused_with_what_would_be_right()
    {
        var clock = OneDay.Start(Friday);

        var error = Assert.Throws<ArgumentException>("at", () => clock.Stop(Friday - Duration.Epsilon));
        Assert.Contains("before the mark it follows, Start at 2025-06-06T09:00:00Z", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("reason", () => clock.Pause(Friday, " "));
        Assert.Throws<ArgumentOutOfRangeException>("Target", () => SlaClock.Of(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("target", () => clock.Retarget(Friday, -Day));
        Assert.Throws<ArgumentException>(() => clock.ChangeCalendar(Friday, ""));
        Assert.Throws<ArgumentOutOfRangeException>("elapsed", () => clock.WhenElapsed(Hours, Duration.Zero, Friday));
        Assert.Contains("'night'", Assert.Throws<KeyNotFoundException>(() => clock.ChangeCalendar(Friday, "night").Read(Hours, Friday)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("calendars", () => clock.Read(null!, Friday));
        Assert.Throws<ArgumentException>("marks", () => new SlaClock { Marks = [.. clock.Marks, new SlaMark { Kind = SlaMarkKind.Stop, At = Friday - Day }] });
    }

    [Fact]
    public void Clocks_are_equal_if_their_marks_are()
    {
        Assert.Equal(OneDay.Start(Friday), new SlaClock { Target = Day, Calendar = "desk" }.Start(Friday));
        Assert.Equal(OneDay.Start(Friday).GetHashCode(), new SlaClock { Target = Day, Calendar = "desk" }.Start(Friday).GetHashCode());
        Assert.NotEqual(OneDay, OneDay.Start(Friday));
        Assert.NotEqual(OneDay, SlaClock.Of(Day));
        Assert.Equal(new SlaClock(), new SlaClock { Marks = default });
    }

    [Fact]
    public void A_clock_survives_source_generated_JSON()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ClockJson.Default, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<SlaClock>)options.GetTypeInfo(typeof(SlaClock));
        var clock = OneDay.Start(Friday).Pause(Friday + Day, "customer").Retarget(Friday + Day, Day * 2, RetargetBasis.CarryElapsed, "never");

        var json = JsonSerializer.Serialize(clock, type);

        Assert.Equal("""
            {"Target":"8:00:00","Calendar":"desk","Marks":[{"Kind":3,"At":"2025-06-06T09:00:00Z"},{"Kind":1,"At":"2025-06-06T17:00:00Z","Reason":"customer"},{"Kind":6,"At":"2025-06-06T17:00:00Z","Target":"16:00:00","Basis":1,"Calendar":"never"}]}
            """, json);
        Assert.Equal(clock, JsonSerializer.Deserialize(json, type));
    }
}

[JsonSerializable(typeof(SlaClock))]
internal sealed partial class ClockJson : JsonSerializerContext;
