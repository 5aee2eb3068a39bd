using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>
/// Reading a clock with 20 pauses; against the floor, its 21 runs summed by the calendar, and one more question for when it was due.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class ClockReading
{
    private static readonly Instant Start = Instant.FromUtc(2025, 6, 2, 1, 0);

    private readonly BusinessCalendar _desk = CalendarQuestions.Desk();
    private readonly (Instant From, Instant Until)[] _runs = new (Instant, Instant)[21];
    private readonly Instant _now = Start + Duration.FromDays(60);
    private Calendars _calendars = null!;
    private SlaClock _clock = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _calendars = new([new("desk", _desk)]);
        _clock = SlaClock.Of(Duration.FromHours(400), "desk").Start(Start);
        for (var i = 0; i < 20; i++)
        {
            _runs[i] = (Start + Duration.FromDays(2 * i), Start + Duration.FromDays((2 * i) + 1));
            _clock = _clock.Pause(_runs[i].Until, "customer").Resume(_runs[i].Until + Duration.FromDays(1));
        }

        _runs[20] = (Start + Duration.FromDays(40), _now);
        if (_clock.Read(_calendars, _now).Elapsed != SumOfRuns().Elapsed)
        {
            throw new InvalidOperationException("The two disagree.");
        }
    }

    [Benchmark]
    public SlaReading Read() => _clock.Read(_calendars, _now);

    [Benchmark(Baseline = true)]
    public (Duration Elapsed, Moment Due) SumOfRuns()
    {
        var elapsed = Duration.Zero;
        foreach (var (from, until) in _runs)
        {
            elapsed += _desk.Between(from, until);
        }

        return (elapsed, _desk.Add(_now, Duration.FromHours(400) - elapsed));
    }
}
