using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain.Benchmarks.Kpi;

/// <summary>The 50th, 90th and 95th percentiles of ten million durations by agent: exact and bounded, ours and DuckDB's on one thread.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class ColumnPercentiles
{
    private static readonly int[] Percents = [50, 90, 95];
    private readonly ColumnRows _rows = new();
    private DuckDBConnection _duck = null!;

    [GlobalSetup]
    public void Load()
    {
        _duck = DuckFacts.Load(_rows);
        if (Exact() != DuckExact())
        {
            throw new InvalidOperationException("They disagree.");
        }
    }

    [GlobalCleanup]
    public void Close() => _duck.Dispose();

    [Benchmark]
    public long Exact() => KpiColumns.Percentiles(_rows.Agent, _rows.Seconds, ColumnRows.Agents, Percents).Sum(value => value!.Value);

    [Benchmark]
    public long DuckExact() =>
        DuckFacts.Sum(_duck, "SELECT CAST(sum(list_sum(q)) AS BIGINT) FROM (SELECT agent, quantile_disc(seconds, [0.5, 0.9, 0.95]) AS q FROM facts GROUP BY agent)");

    [Benchmark]
    public long Bounded() =>
        KpiColumns.QuantilesOf(_rows.Agent, _rows.Seconds, ColumnRows.Agents).Sum(state => Percents.Sum(percent => state.Percentile(percent)!.Value));

    [Benchmark]
    public long DuckApproximate() =>
        DuckFacts.Sum(_duck, "SELECT CAST(sum(list_sum(q)) AS BIGINT) FROM (SELECT agent, approx_quantile(seconds, [0.5, 0.9, 0.95]) AS q FROM facts GROUP BY agent)");
}
