using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>
/// Adding working time, for a desk that opens twice a day with holidays and make-up days, from 4,096 starts over a year: by the calendar;
/// by two binary searches over plain arrays of the same openings; and by two indexed look-ups, the floor.
/// Alternative and floor know whole seconds only and check nothing.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class CalendarAdd
{
    private const int Starts = 4_096;

    private readonly Instant[] _starts = new Instant[Starts];
    private BusinessCalendar _calendar = null!;
    private PlainOpenings _plain = null!;
    private Duration _amount;

    [Params(8, 80, 800, 8_000)]
    public int Hours { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var first = Instant.FromUtc(2025, 1, 1, 0, 0);
        _calendar = Desk();
        _amount = Duration.FromHours(Hours);
        _plain = PlainOpenings.Of(_calendar, first - Duration.FromDays(1), first + Duration.FromDays(366 * 6));

        var random = new Random(20_250_101);
        for (var i = 0; i < Starts; i++)
        {
            _starts[i] = first + Duration.FromSeconds(random.Next(365 * 86_400));
            var due = _calendar.Add(_starts[i], _amount).Instant;
            if (due != _plain.AddBySearch(_starts[i], _amount) || due != _plain.AddByIndex(_starts[i], _amount))
            {
                throw new InvalidOperationException($"The three disagree on {_starts[i]} + {Hours} h.");
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long Calendar()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += _calendar.Add(start, _amount).Instant.ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long TwoBinarySearches()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += _plain.AddBySearch(start, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts, Baseline = true)]
    public long TwoIndexedLookUps()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += _plain.AddByIndex(start, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    private static BusinessCalendar Desk()
    {
        var hours = new[] { DayWindow.Of(new LocalTime(9, 0), new LocalTime(12, 0)), DayWindow.Of(new LocalTime(13, 30), new LocalTime(18, 0)) };
        return BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], hours)
            .WithClosed(new LocalDate(2025, 10, 1), "国庆节")
            .WithClosed(new LocalDate(2025, 10, 2), "国庆节")
            .WithHours(new LocalDate(2025, 9, 28), "国庆节调休", hours);
    }
}
