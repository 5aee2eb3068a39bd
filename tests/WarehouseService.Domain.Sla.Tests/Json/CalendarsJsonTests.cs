using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests.Json;

public sealed class CalendarsJsonTests
{
    private const string Sound =
        """
        {
          "calendars": {
            "desk": { "timeline": [{ "calendar": "shanghai" }, { "from": "2026-03-01T00:00:00Z", "calendar": "both" }] },
            "both": { "all": ["shanghai", "london"] },
            "either": { "any": ["shanghai", "london", "24x7"] },
            "nights": { "except": ["24x7", "shanghai", "london"] },
            "shanghai": { "zone": "Asia/Shanghai", "weekly": { "monday": ["09:00-17:00"] } },
            "london": { "zone": "Europe/London", "weekly": { "monday": ["08:00-12:00"] } }
          }
        }
        """;

    private static readonly BusinessCalendar Shanghai = BusinessCalendar.In(DateTimeZoneProviders.Tzdb["Asia/Shanghai"])
        .WithWeekly(IsoDayOfWeek.Monday, DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0)));

    private static readonly BusinessCalendar London = BusinessCalendar.In(DateTimeZoneProviders.Tzdb["Europe/London"])
        .WithWeekly(IsoDayOfWeek.Monday, DayWindow.Of(new LocalTime(8, 0), new LocalTime(12, 0)));

    [Fact]
    public void Calendars_are_made_of_each_other_in_any_order()
    {
        var calendars = CalendarsJson.Read(Sound);

        Assert.Equal(["24x7", "both", "desk", "either", "london", "nights", "shanghai"], calendars.Ids.AsEnumerable());
        Assert.Equal(Shanghai, calendars["shanghai"]);
        Assert.Equal(Shanghai.Intersect(London), calendars["both"]);
        Assert.Equal(Shanghai.Union(London).Union(BusinessHours.AroundTheClock), calendars["either"]);
        Assert.Equal(BusinessHours.AroundTheClock.Except(Shanghai).Except(London), calendars["nights"]);
        Assert.Equal(
            CalendarTimeline.StartingWith(Shanghai).ChangedAt(Instant.FromUtc(2026, 3, 1, 0, 0), Shanghai.Intersect(London)), calendars["desk"]);
        Assert.True(Schemas.AllowsCalendars(Sound));
    }

    [Theory]
    [InlineData("""{ "all": ["london"] }""", "calendars.desk.all", false)]
    [InlineData("""{ "all": ["london", "paris"] }""", "calendars.desk.all[1]", true)]
    [InlineData("""{ "any": ["london", "desk"] }""", "calendars.desk.any[1]", true)]
    [InlineData("""{ "any": ["london", "loop"] }""", "calendars.loop.all[1]", true)]
    [InlineData("""{ "except": "london" }""", "calendars.desk.except", false)]
    [InlineData("""{ "except": ["london", 7] }""", "calendars.desk.except[1]", false)]
    [InlineData("""{ "all": ["london", "london"], "zone": "Etc/UTC" }""", "calendars.desk.zone", false)]
    [InlineData("""{ "timeline": [] }""", "calendars.desk.timeline", false)]
    [InlineData("""{ "timeline": [{ "calendar": "london" }, { "calendar": "london" }] }""", "calendars.desk.timeline[1].from", false)]
    [InlineData("""{ "timeline": [{ "from": "2026-01-01T00:00:00Z", "calendar": "london" }] }""", "calendars.desk.timeline[0].from", false)]
    [InlineData("""{ "timeline": [{ "calendar": "london" }, { "from": "2026-01-01T00:00:00.5Z", "calendar": "london" }] }""", "calendars.desk.timeline[1].from", false)]
    [InlineData(
        """{ "timeline": [{ "calendar": "london" }, { "from": "2026-01-01T00:00:00Z", "calendar": "24x7" }, { "from": "2026-01-01T00:00:00Z", "calendar": "london" }] }""",
        "calendars.desk.timeline[2].from",
        true)]
    [InlineData("""{ "zone": "Etc/UTC", "closed": [{ "date": "0000-10-01", "name": "year 0" }] }""", "calendars.desk.closed[0].date", false)]
    [InlineData("""{ "zone": "Etc/UTC", "closed": [{ "date": "10000-10-01", "name": "year 10000" }] }""", "calendars.desk.closed[0].date", false)]
    [InlineData("null", "calendars.desk", false)]
    public void What_is_wrong_is_told_at_its_place_by_the_loader_and_where_it_can_by_the_schema(string desk, string field, bool allowedBySchema)
    {
        var json = $$"""
            { "calendars": { "desk": {{desk}}, "loop": { "all": ["london", "desk"] }, "london": { "zone": "Europe/London" } } }
            """;
        if (field != "calendars.loop.all[1]")
        {
            json = json.Replace(""" "loop": { "all": ["london", "desk"] },""", "", StringComparison.Ordinal);
        }

        var error = Assert.Throws<MalformedDocumentException>(() => CalendarsJson.Read(json));

        Assert.Equal(field, Assert.Single(error.Faults).Field);
        Assert.Equal(allowedBySchema, Schemas.AllowsCalendars(json));
    }

    [Fact]
    public void All_faults_of_all_calendars_are_told_at_once()
    {
        var error = Assert.Throws<MalformedDocumentException>(() => CalendarsJson.Read(
            """{ "calendars": { "24x7": { "zone": "Etc/UTC" }, "a": { "zone": "Mars/Olympus" }, "b": { "all": ["a", "c"] } }, "more": 1 }"""));

        Assert.Equal(["more", "calendars.24x7", "calendars.a.zone", "calendars.b.all[1]"], error.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Calendars_of_calendars_have_an_end()
    {
        var chain = string.Join(", ", Enumerable.Range(0, 5_000).Select(i => $"\"c{i}\": {{ \"all\": [\"c{i + 1}\", \"c{i + 1}\"] }}"));

        Assert.Contains("8 deep", Assert.Throws<MalformedDocumentException>(
            () => CalendarsJson.Read($"{{ \"calendars\": {{ {chain}, \"c5000\": {{ \"zone\": \"Etc/UTC\" }} }} }}")).Message, StringComparison.Ordinal);
    }
}
