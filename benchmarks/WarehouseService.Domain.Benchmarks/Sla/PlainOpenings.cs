using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>The plainest code that can count working time: arrays of openings in Unix seconds, searched or indexed.</summary>
internal sealed class PlainOpenings
{
    // One opening each bucket at most: a bucket is shorter than any opening and the way to the next one.
    private const int Shift = 13;

    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _workedBefore;
    private readonly int[] _byInstant;
    private readonly int[] _byWork;

    private PlainOpenings(IReadOnlyList<Interval> openings)
    {
        _starts = [.. openings.Select(opening => opening.Start.ToUnixTimeSeconds())];
        _ends = [.. openings.Select(opening => opening.End.ToUnixTimeSeconds())];
        _workedBefore = new long[_starts.Length];
        for (var i = 1; i < _starts.Length; i++)
        {
            _workedBefore[i] = _workedBefore[i - 1] + _ends[i - 1] - _starts[i - 1];
        }

        var worked = _workedBefore[^1] + _ends[^1] - _starts[^1];
        _byInstant = Index(_ends[^1] - _starts[0], i => _ends[i] - _starts[0]);
        _byWork = Index(worked, i => _workedBefore[i] + _ends[i] - _starts[i]);
    }

    public static PlainOpenings Of(BusinessHours calendar, Instant from, Instant to) => new([.. calendar.OpenIntervals(from, to)]);

    public Instant AddBySearch(Instant start, Duration amount)
    {
        var worked = WorkedBySearch(start.ToUnixTimeSeconds()) + WholeSeconds(amount);
        var due = Array.BinarySearch(_workedBefore, worked);
        due = (due >= 0 ? due : ~due) - 1;
        return Instant.FromUnixTimeSeconds(_starts[due] + worked - _workedBefore[due]);
    }

    public Instant AddByIndex(Instant start, Duration amount)
    {
        var worked = WorkedByIndex(start.ToUnixTimeSeconds()) + WholeSeconds(amount);
        var due = _byWork[(worked - 1) >> Shift];
        if (_workedBefore[due + 1] < worked)
        {
            due++;
        }

        return Instant.FromUnixTimeSeconds(_starts[due] + worked - _workedBefore[due]);
    }

    public Instant SubtractBySearch(Instant end, Duration amount)
    {
        var worked = WorkedBySearch(end.ToUnixTimeSeconds()) - WholeSeconds(amount);
        var from = Array.BinarySearch(_workedBefore, worked);
        from = from >= 0 ? from : ~from - 1;
        return Instant.FromUnixTimeSeconds(_starts[from] + worked - _workedBefore[from]);
    }

    public Instant SubtractByIndex(Instant end, Duration amount)
    {
        var worked = WorkedByIndex(end.ToUnixTimeSeconds()) - WholeSeconds(amount);
        var from = _byWork[worked >> Shift];
        if (_workedBefore[from + 1] <= worked)
        {
            from++;
        }

        return Instant.FromUnixTimeSeconds(_starts[from] + worked - _workedBefore[from]);
    }

    public Duration BetweenBySearch(Instant start, Instant end) =>
        Duration.FromSeconds(WorkedBySearch(end.ToUnixTimeSeconds()) - WorkedBySearch(start.ToUnixTimeSeconds()));

    public Duration BetweenByIndex(Instant start, Instant end) =>
        Duration.FromSeconds(WorkedByIndex(end.ToUnixTimeSeconds()) - WorkedByIndex(start.ToUnixTimeSeconds()));

    public bool IsOpenBySearch(Instant at)
    {
        var second = at.ToUnixTimeSeconds();
        var index = Array.BinarySearch(_starts, second);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && second < _ends[index];
    }

    public bool IsOpenByIndex(Instant at)
    {
        var second = at.ToUnixTimeSeconds();
        return _starts[EndingAfter(second)] <= second;
    }

    private long WorkedBySearch(long second)
    {
        var index = Array.BinarySearch(_starts, second);
        index = index >= 0 ? index : Math.Max(0, ~index - 1);
        return _workedBefore[index] + Math.Clamp(second - _starts[index], 0, _ends[index] - _starts[index]);
    }

    private long WorkedByIndex(long second)
    {
        var index = EndingAfter(second);
        return _workedBefore[index] + Math.Max(0, second - _starts[index]);
    }

    private int EndingAfter(long second)
    {
        var index = _byInstant[Math.Max(0, (second - _starts[0]) >> Shift)];
        return _ends[index] <= second ? index + 1 : index;
    }

    private static long WholeSeconds(Duration amount) => amount.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond;

    private int[] Index(long length, Func<int, long> endOf)
    {
        var index = new int[(length >> Shift) + 1];
        for (int bucket = 0, opening = 0; bucket < index.Length; bucket++)
        {
            while (opening < _starts.Length - 1 && endOf(opening) <= (long)bucket << Shift)
            {
                opening++;
            }

            index[bucket] = opening;
        }

        return index;
    }
}
