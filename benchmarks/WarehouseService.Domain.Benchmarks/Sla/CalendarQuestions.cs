using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>
/// The four questions of working time, for a desk that opens twice a day with holidays and make-up days, from 4,096 starts over a year:
/// by the calendar; by binary searches over plain arrays of the same openings; and by indexed look-ups, the floor. Both know whole seconds
/// only and check nothing. Beside them a walk day by day, as libraries of time periods do it, and NodaTime's own conversion to local time
/// and back, as a yardstick.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class CalendarQuestions
{
    private const int Starts = 4_096;
    private const int Walks = 8;

    private readonly Instant[] _starts = new Instant[Starts];
    private readonly Instant[] _dues = new Instant[Starts];
    private BusinessHours _calendar = null!;
    private PlainOpenings _plain = null!;
    private DayByDay _walk = null!;
    private Duration _amount;

    [Params(8, 800, 80_000)]
    public int Hours { get; set; }

    /// <summary>Made ready for an amount.</summary>
    public static CalendarQuestions With(int hours)
    {
        var questions = new CalendarQuestions { Hours = hours };
        questions.Prepare();
        return questions;
    }

    [GlobalSetup]
    public void Prepare()
    {
        var first = Instant.FromUtc(2025, 1, 1, 0, 0);
        var desk = Desk();
        (_calendar, _walk, _amount) = (desk, new DayByDay(desk), Duration.FromHours(Hours));
        _plain = PlainOpenings.Of(_calendar, first - Duration.FromDays(366 * 50), first + Duration.FromDays(366 * 50));

        var random = new Random(20_250_101);
        for (var i = 0; i < Starts; i++)
        {
            _starts[i] = first + Duration.FromSeconds(random.Next(365 * 86_400));
            _dues[i] = _calendar.Add(_starts[i], _amount).Instant;
            Check(_starts[i], _dues[i], i < Walks);
        }
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long Add()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += _calendar.Add(start, _amount).Instant.ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long AddBySearches()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += _plain.AddBySearch(start, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts, Baseline = true)]
    public long AddByLookUps()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += _plain.AddByIndex(start, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Walks)]
    public long AddDayByDay()
    {
        var sum = 0L;
        foreach (var start in _starts.AsSpan(0, Walks))
        {
            sum += _walk.Add(start, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long Subtract()
    {
        var sum = 0L;
        foreach (var due in _dues)
        {
            sum += _calendar.Subtract(due, _amount).Instant.ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long SubtractBySearches()
    {
        var sum = 0L;
        foreach (var due in _dues)
        {
            sum += _plain.SubtractBySearch(due, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long SubtractByLookUps()
    {
        var sum = 0L;
        foreach (var due in _dues)
        {
            sum += _plain.SubtractByIndex(due, _amount).ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long Between()
    {
        var sum = 0L;
        for (var i = 0; i < Starts; i++)
        {
            sum += _calendar.Between(_starts[i], _dues[i]).Days;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long BetweenBySearches()
    {
        var sum = 0L;
        for (var i = 0; i < Starts; i++)
        {
            sum += _plain.BetweenBySearch(_starts[i], _dues[i]).Days;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long BetweenByLookUps()
    {
        var sum = 0L;
        for (var i = 0; i < Starts; i++)
        {
            sum += _plain.BetweenByIndex(_starts[i], _dues[i]).Days;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public int IsOpen()
    {
        var open = 0;
        foreach (var due in _dues)
        {
            open += _calendar.IsOpen(due) ? 1 : 0;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public int IsOpenBySearches()
    {
        var open = 0;
        foreach (var due in _dues)
        {
            open += _plain.IsOpenBySearch(due) ? 1 : 0;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public int IsOpenByLookUps()
    {
        var open = 0;
        foreach (var due in _dues)
        {
            open += _plain.IsOpenByIndex(due) ? 1 : 0;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public long NodaTimeConversion()
    {
        var sum = 0L;
        foreach (var start in _starts)
        {
            sum += start.InZone(_calendar.Zone).LocalDateTime.InZoneLeniently(_calendar.Zone).ToInstant().ToUnixTimeSeconds();
        }

        return sum;
    }

    internal static BusinessCalendar Desk()
    {
        var hours = new[] { DayWindow.Of(new LocalTime(9, 0), new LocalTime(12, 0)), DayWindow.Of(new LocalTime(13, 30), new LocalTime(18, 0)) };
        return BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], hours)
            .WithClosed(new LocalDate(2025, 10, 1), "国庆节")
            .WithClosed(new LocalDate(2025, 10, 2), "国庆节")
            .WithHours(new LocalDate(2025, 9, 28), "国庆节调休", hours);
    }

    private void Check(Instant start, Instant due, bool walked)
    {
        var agree = due == _plain.AddBySearch(start, _amount)
            && due == _plain.AddByIndex(start, _amount)
            && (!walked || due == _walk.Add(start, _amount))
            && _calendar.Subtract(due, _amount).Instant == _plain.SubtractBySearch(due, _amount)
            && _calendar.Subtract(due, _amount).Instant == _plain.SubtractByIndex(due, _amount)
            && _calendar.Between(start, due) == _plain.BetweenBySearch(start, due)
            && _calendar.Between(start, due) == _plain.BetweenByIndex(start, due)
            && _calendar.IsOpen(due) == _plain.IsOpenBySearch(due)
            && _calendar.IsOpen(due) == _plain.IsOpenByIndex(due);
        if (!agree)
        {
            throw new InvalidOperationException($"They disagree on {start} + {Hours} h.");
        }
    }
}
