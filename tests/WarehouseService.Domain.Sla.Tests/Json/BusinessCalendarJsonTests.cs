using System.Text.Json;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests.Json;

public sealed class BusinessCalendarJsonTests
{
    [Property(Arbitrary = [typeof(Scenarios)], MaxTest = 200)]
    public bool A_calendar_that_was_written_reads_back_equal(BusinessCalendar calendar) =>
        BusinessCalendarJson.Read(BusinessCalendarJson.Write(calendar)).Equals(calendar);

    [Fact]
    public void A_document_reads_as_it_looks()
    {
        var calendar = BusinessCalendarJson.Read(
            """
            {
              "zone": "Asia/Shanghai",
              "weekly": { "monday": ["13:30-18:00", "09:00-12:00"], "tuesday": ["22:00-06:00"], "wednesday": ["08:00:30-24:00"] },
              "closed": [{ "date": "2025-10-01", "name": "国庆节" }],
              "special": [{ "date": "2025-09-28", "name": "调休", "hours": ["00:00-24:00"] }]
            }
            """);

        var expected = BusinessCalendar.In(DateTimeZoneProviders.Tzdb["Asia/Shanghai"])
            .WithWeekly(IsoDayOfWeek.Monday, DayWindow.Of(new LocalTime(9, 0), new LocalTime(12, 0)), DayWindow.Of(new LocalTime(13, 30), new LocalTime(18, 0)))
            .WithWeekly(IsoDayOfWeek.Tuesday, DayWindow.Of(new LocalTime(22, 0), new LocalTime(6, 0)))
            .WithWeekly(IsoDayOfWeek.Wednesday, DayWindow.Of(new LocalTime(8, 0, 30), LocalTime.Midnight))
            .WithClosed(new LocalDate(2025, 10, 1), "国庆节")
            .WithHours(new LocalDate(2025, 9, 28), "调休", DayWindow.WholeDay);
        Assert.Equal(expected, calendar);
    }

    [Fact]
    public void All_faults_are_told_at_once_with_field_value_and_what_would_be_right()
    {
        var error = Assert.Throws<MalformedDocumentException>(() => BusinessCalendarJson.Read(
            """
            {
              "zone": "China/Shanghai",
              "weekly": { "mon": [], "monday": ["09:00-12:00", "11:00-18:00", "9-17"], "friday": null, "sunday": ["08:00-08:00"] },
              "closed": [{ "date": "2025-02-30", "name": "" }, { "date": "2025-10-01", "name": "a" }, { "date": "2025-10-01", "name": "b", "hours": [] }],
              "special": [{ "date": "2025-09-28", "name": "c", "hour": ["09:00-12:00"] }, null],
              "holidays": []
            }
            """));

        Assert.Equal(
            [
                "holidays", "zone", "weekly.mon", "weekly.monday[2]", "weekly.monday[1]", "weekly.friday", "weekly.sunday[0]",
                "closed[0].date", "closed[0].name", "closed[2].hours", "closed[2].date",
                "special[0].hour", "special[0].hours", "special[1]",
            ],
            error.Faults.Select(fault => fault.Field));
        Assert.Equal("zone is 'China/Shanghai'; expected an IANA time zone such as Asia/Shanghai.", error.Faults[1].ToString());
        Assert.Equal("11:00-18:00", error.Faults[4].Value);
        Assert.Contains("does not overlap 09:00-12:00", error.Faults[4].Expected, StringComparison.Ordinal);
        Assert.All(error.Faults, fault => Assert.Contains(fault.ToString(), error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    public void What_is_no_JSON_object_is_refused_clearly(string json) =>
        Assert.Equal("$", Assert.Single(Assert.Throws<MalformedDocumentException>(() => BusinessCalendarJson.Read(json)).Faults).Field);

    [Fact]
    public void Values_of_a_wrong_type_are_told_beside_all_other_faults()
    {
        var error = Assert.Throws<MalformedDocumentException>(() => BusinessCalendarJson.Read(
            """{ "zone": 8, "zone": "Etc/UTC", "weekly": { "monday": "09:00-12:00", "friday": [9] }, "closed": {}, "special": null }"""));

        Assert.Equal(["zone", "zone", "weekly.monday", "weekly.friday[0]", "closed", "special"], error.Faults.Select(fault => fault.Field));
        Assert.Equal("zone is 'Etc/UTC'; expected each name once.", error.Faults[0].ToString());
        Assert.Equal("zone is '8'; expected an IANA time zone such as Asia/Shanghai.", error.Faults[1].ToString());
        Assert.Equal("special is 'null'; expected a list of dates, empty for none.", error.Faults[5].ToString());
    }

    [Property(Arbitrary = [typeof(Scenarios)], MaxTest = 200)]
    public bool What_is_written_is_allowed_by_the_schema(BusinessCalendar calendar) => Schemas.AllowsCalendar(BusinessCalendarJson.Write(calendar));

    [Theory]
    [InlineData("""{ "zone": "Etc/UTC" }""", true)]
    [InlineData("""{ "weekly": {} }""", false)]
    [InlineData("""{ "zone": 8 }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "holidays": [] }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "closed": null }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "weekly": { "mon": [] } }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "weekly": { "monday": "09:00-12:00" } }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "weekly": { "monday": ["9-12"] } }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "weekly": { "monday": ["09:00-24:00", "00:00:30-08:00"] } }""", true)]
    [InlineData("""{ "zone": "Etc/UTC", "closed": [{ "date": "2025-10-01", "name": " " }] }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "closed": [{ "date": "2025-10-01", "name": "国庆节", "hours": [] }] }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "closed": [null] }""", false)]
    [InlineData("""{ "zone": "Etc/UTC", "special": [{ "date": "2025-10-01", "name": "half day" }] }""", false)]
    public void Schema_and_reader_agree(string json, bool isSound)
    {
        Assert.Equal(isSound, Schemas.AllowsCalendar(json));
        Assert.Equal(isSound, Record.Exception(() => BusinessCalendarJson.Read(json)) is null);
    }
}
