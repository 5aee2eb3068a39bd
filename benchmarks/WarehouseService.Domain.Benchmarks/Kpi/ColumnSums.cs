using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain.Benchmarks.Kpi;

/// <summary>
/// Counts and rates of ten million rows by agent and month, from instants: ours in the months of Shanghai, the plainest loop in those of UTC by a table
/// of days, and DuckDB on one thread in those of UTC, which are the easiest for it.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 7)]
public class ColumnSums
{
    private readonly ColumnRows _rows = new();
    private readonly MonthTable _months = new(ColumnRows.Zone, ColumnRows.First, ColumnRows.Months);
    private readonly Tally[] _tallies = new Tally[ColumnRows.Agents * ColumnRows.Months];
    private readonly long[] _plain = new long[ColumnRows.Agents * 14 * 2];
    private readonly long _start = Instant.FromUtc(2023, 12, 31, 0, 0).ToUnixTimeSeconds();
    private readonly int[] _monthOfDay = [.. Enumerable.Range(0, 367).Select(day => new LocalDate(2023, 12, 31).PlusDays(day)).Select(date => ((date.Year - 2024) * 12) + date.Month)];
    private DuckDBConnection _duck = null!;

    [GlobalSetup]
    public void Load()
    {
        _duck = DuckFacts.Load(_rows);
        if (Count() != ColumnRows.Rows || PlainCount() != ColumnRows.Rows || DuckCount() != ColumnRows.Rows || Rate() != PlainRate() || Rate() != DuckRate())
        {
            throw new InvalidOperationException("They disagree.");
        }
    }

    [GlobalCleanup]
    public void Close() => _duck.Dispose();

    [Benchmark]
    public long Count()
    {
        Array.Clear(_tallies);
        KpiColumns.Sum(_rows.Agent, _rows.At, [], _months, _tallies);
        return _tallies.Sum(tally => tally.Facts);
    }

    [Benchmark]
    public long PlainCount()
    {
        Array.Clear(_plain);
        for (var row = 0; row < _rows.Agent.Length; row++)
        {
            _plain[(_rows.Agent[row] * 14) + _monthOfDay[(int)((_rows.At[row] - _start) / 86_400)]]++;
        }

        return _plain.Sum();
    }

    [Benchmark]
    public long DuckCount() => DuckFacts.Sum(_duck, "SELECT CAST(sum(n) AS BIGINT) FROM (SELECT agent, date_trunc('month', moment) AS month, count(*) AS n FROM facts GROUP BY agent, month)");

    [Benchmark]
    public long Rate()
    {
        Array.Clear(_tallies);
        KpiColumns.Sum(_rows.Agent, _rows.At, _rows.Yes, _months, _tallies);
        return _tallies.Sum(tally => tally.Numerator);
    }

    [Benchmark]
    public long PlainRate()
    {
        Array.Clear(_plain);
        for (var row = 0; row < _rows.Agent.Length; row++)
        {
            var cell = 2 * ((_rows.Agent[row] * 14) + _monthOfDay[(int)((_rows.At[row] - _start) / 86_400)]);
            _plain[cell]++;
            _plain[cell + 1] += _rows.Yes[row];
        }

        return _plain.Where((_, cell) => cell % 2 == 1).Sum();
    }

    [Benchmark]
    public long DuckRate() =>
        DuckFacts.Sum(_duck, "SELECT CAST(sum(y) AS BIGINT) FROM (SELECT agent, date_trunc('month', moment) AS month, count(*) AS n, sum(yes) AS y FROM facts GROUP BY agent, month)");
}
