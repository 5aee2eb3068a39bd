using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>Reading a calendar with 200 special dates from its document, and asking a question that needs ten years of it.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class CalendarBuild
{
    private static readonly Instant First = Instant.FromUtc(2020, 1, 1, 0, 0);

    private string _document = "";

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(20_250_101);
        var dates = Enumerable.Range(0, 3_652).Select(day => new LocalDate(2020, 1, 1).PlusDays(day)).ToArray();
        random.Shuffle(dates);
        var calendar = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Europe/Berlin"], DayWindow.Of(new LocalTime(8, 0), new LocalTime(18, 0)));
        foreach (var (place, date) in dates.Take(200).Index())
        {
            calendar = place % 4 == 0 ? calendar.WithHours(date, "half day", DayWindow.Of(new LocalTime(8, 0), new LocalTime(12, 0))) : calendar.WithClosed(date, "closed");
        }

        _document = WarehouseService.Domain.Sla.Json.BusinessCalendarJson.Write(calendar);
    }

    [Benchmark]
    public Duration TenYears() =>
        WarehouseService.Domain.Sla.Json.BusinessCalendarJson.Read(_document).Between(First, First + Duration.FromDays(3_652));
}
