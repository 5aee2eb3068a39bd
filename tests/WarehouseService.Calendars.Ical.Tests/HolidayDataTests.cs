using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Calendars.Ical.Tests;

/// <summary>The public holidays of mainland China in two formats, as the project holiday-cn publishes them.</summary>
public sealed class HolidayDataTests
{
    private static readonly DateInterval AnyYear = new(new LocalDate(2000, 1, 1), new LocalDate(2050, 12, 31));

    private static readonly DayWindow Hours = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 30));

    [Theory]
    [InlineData("cn_2024.ics", 2024, 2024, 28, 8)]
    [InlineData("cn_2025.ics", 2025, 2025, 28, 5)]
    [InlineData("cn_2026.ics", 2026, 2026, 33, 6)]
    [InlineData("cn_all.ics", 2022, 2026, 147, 33)]
    public void ICS_and_JSON_give_the_same_dates_under_the_same_names(string file, int firstYear, int lastYear, int daysOff, int makeUpDays)
    {
        var fromIcs = IcalDates.Read(Bytes(file), AnyYear);
        var fromJson = Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(Json).OrderBy(day => day.Date).ToList();

        Assert.Equal(fromJson.Select(day => $"{day.Date:R} {day.IcsName}"), fromIcs.Select(date => date.ToString()));
        Assert.Equal(daysOff, fromJson.Count(day => day.IsOffDay));
        Assert.Equal(makeUpDays, fromJson.Count(day => !day.IsOffDay));
    }

    [Fact]
    public void A_calendar_from_ICS_is_open_when_the_one_from_the_shipped_data_is()
    {
        var dates = IcalDates.Read(Bytes("cn_all.ics"), new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31)));
        var shipped = MainlandChina.Weekdays(Hours);

        var calendar = BusinessCalendar.Weekdays(shipped.Zone, Hours).WithDates(dates, IsMakeUpDay, Hours);

        Assert.Equal(shipped.ClosedDates.Keys, calendar.ClosedDates.Keys);
        Assert.Equal(shipped.SpecialDates.Keys, calendar.SpecialDates.Keys);
        Assert.Equal(
            Enumerable.Range(0, 730).Select(day => shipped.HoursOn(new LocalDate(2025, 1, 1).PlusDays(day)).AsEnumerable()),
            Enumerable.Range(0, 730).Select(day => calendar.HoursOn(new LocalDate(2025, 1, 1).PlusDays(day)).AsEnumerable()));
    }

    [Fact]
    public void Several_documents_in_one_are_read_as_one()
    {
        byte[] three = [.. Bytes("cn_2024.ics"), .. Bytes("cn_2025.ics"), .. Bytes("cn_2026.ics"), .. Bytes("cn_2025.ics")];
        var years = new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2026, 12, 31));

        Assert.Equal(IcalDates.Read(Bytes("cn_all.ics"), years).AsEnumerable(), IcalDates.Read(three, years).AsEnumerable());
    }

    private static bool IsMakeUpDay(string name) => name.StartsWith("上班", StringComparison.Ordinal);

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", file));

    private static IEnumerable<(LocalDate Date, string IcsName, bool IsOffDay)> Json(int year)
    {
        using var document = JsonDocument.Parse(Bytes($"cn_{year}.json"));
        foreach (var day in document.RootElement.GetProperty("days").EnumerateArray())
        {
            var (name, isOffDay) = (day.GetProperty("name").GetString(), day.GetProperty("isOffDay").GetBoolean());
            yield return (LocalDatePattern.Iso.Parse(day.GetProperty("date").GetString()!).Value, isOffDay ? $"{name}假期" : $"上班(补{name}假期)", isOffDay);
        }
    }
}
