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

    [Fact]
    public void Exactly_the_target_is_met_and_a_nanosecond_more_is_a_breach_from_the_closing_on()
    {
        var clock = SlaClock.NotStarted.Start(Friday);
        var closing = Friday + Day;
        var opening = closing + Duration.FromHours(64);

        var met = clock.Read(Desk, Day, opening);
        Assert.False(met.Breached);
        Assert.Equal(Moment.At(closing), met.Due);
        Assert.Equal(10_000, met.UsedBasisPoints);

        var breached = clock.Read(Desk, Day, opening + Duration.Epsilon);
        Assert.True(breached.Breached);
        Assert.Equal(closing, breached.BreachedAt);
        Assert.Equal(Duration.Epsilon, breached.Overrun);
        Assert.Equal(Duration.Zero, breached.Remaining);
    }

    [Fact]
    public void A_clock_that_has_not_started_shows_the_whole_target()
    {
        var reading = SlaClock.NotStarted.Start(Friday).Read(Desk, Day, Friday - Duration.Epsilon);

        Assert.Equal(SlaState.NotStarted, reading.State);
        Assert.Equal(Day, reading.Remaining);
        Assert.Null(reading.Due);
        Assert.Empty(reading.Cycles);
        Assert.Equal(SlaState.Running, SlaClock.NotStarted.Start(Friday).StateAt(Friday));
    }

    [Fact]
    public void A_duplicate_pause_or_resume_changes_nothing()
    {
        var once = SlaClock.NotStarted.Start(Friday).Pause(Friday + Duration.FromHours(1), "customer").Resume(Friday + Duration.FromHours(3));
        var twice = SlaClock.NotStarted.Start(Friday)
            .Resume(Friday + Duration.FromMinutes(1))
            .Pause(Friday + Duration.FromHours(1), "customer").Pause(Friday + Duration.FromHours(2), "again")
            .Resume(Friday + Duration.FromHours(3)).Resume(Friday + Duration.FromHours(4)).Start(Friday + Duration.FromHours(5));

        Assert.Equal(once.Read(Desk, Day, Friday + Day), twice.Read(Desk, Day, Friday + Day));
    }

    [Fact]
    public void A_stop_and_a_start_at_one_instant_begin_a_new_cycle()
    {
        var noon = Friday + Duration.FromHours(3);
        var clock = SlaClock.NotStarted.Start(Friday).Start(noon).Stop(noon);
        var reading = clock.Read(Desk, Day, noon + Duration.FromHours(1));

        Assert.Equal(SlaState.Running, reading.State);
        Assert.Equal(2, reading.Cycles.Length);
        Assert.Equal(Duration.FromHours(1), reading.Elapsed);
        Assert.Equal(Duration.FromHours(4), reading.TotalElapsed);
    }

    [Fact]
    public void A_calendar_that_never_opens_makes_a_running_clock_never_due()
    {
        var reading = SlaClock.NotStarted.Start(Friday).Read(BusinessCalendar.In(DateTimeZone.Utc), Day, Friday + Duration.FromDays(365));

        Assert.Equal(Moment.Never, reading.Due);
        Assert.False(reading.Breached);
    }

    [Fact]
    public void A_caller_bug_is_refused_with_what_would_be_right()
    {
        var clock = SlaClock.NotStarted.Start(Friday);

        var error = Assert.Throws<ArgumentException>("at", () => clock.Stop(Friday - Duration.Epsilon));
        Assert.Contains("before the mark it follows, Start at 2025-06-06T09:00:00Z", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("reason", () => clock.Pause(Friday, " "));
        Assert.Throws<ArgumentOutOfRangeException>("target", () => clock.Read(Desk, Duration.Zero, Friday));
        Assert.Throws<ArgumentNullException>("calendar", () => clock.Read(null!, Day, Friday));
        Assert.Throws<ArgumentException>("marks", () => new SlaClock { Marks = [.. clock.Marks, new SlaMark { Kind = SlaMarkKind.Stop, At = Friday - Day }] });
    }

    [Fact]
    public void Clocks_are_equal_if_their_marks_are()
    {
        Assert.Equal(SlaClock.NotStarted.Start(Friday), new SlaClock().Start(Friday));
        Assert.Equal(SlaClock.NotStarted.Start(Friday).GetHashCode(), new SlaClock().Start(Friday).GetHashCode());
        Assert.NotEqual(SlaClock.NotStarted, SlaClock.NotStarted.Start(Friday));
        Assert.Equal(SlaClock.NotStarted, new SlaClock { Marks = default });
    }

    [Fact]
    public void A_clock_survives_source_generated_JSON()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ClockJson.Default }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<SlaClock>)options.GetTypeInfo(typeof(SlaClock));
        var clock = SlaClock.NotStarted.Start(Friday).Pause(Friday + Day, "customer");

        var json = JsonSerializer.Serialize(clock, type);

        Assert.Equal("""{"Marks":[{"Kind":3,"At":"2025-06-06T09:00:00Z","Reason":null},{"Kind":1,"At":"2025-06-06T17:00:00Z","Reason":"customer"}]}""", json);
        Assert.Equal(clock, JsonSerializer.Deserialize(json, type));
    }
}

[JsonSerializable(typeof(SlaClock))]
internal sealed partial class ClockJson : JsonSerializerContext;
