using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain.Benchmarks.Kpi;

/// <summary>
/// A log in the order of its arrival, to every figure of every agent and month, warmed up until all of it is compiled; and a fact, or an event with all its entity has, added to a live cube.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 25, iterationCount: 15)]
public class LogToValues
{
    private const int Calls = 10_000;

    private readonly ImmutableArray<LogEntry> _log = KpiLog.Entries();
    private readonly KpiCubeBuilder _live = new(keepsValues: true);
    private LiveKpiCube _following = new(KpiLog.Calculator);
    private KpiFact _fact = null!;
    private ContactEndedEntry _call = null!;

    internal static int Events { get; } = KpiLog.Entries().Length;

    [GlobalSetup]
    public void Fill()
    {
        foreach (var fact in LogEntities.Of(_log).SelectMany(KpiLog.Calculator.Facts))
        {
            _live.Add(fact);
            _fact = fact.Kpi.Id == "aht" ? fact : _fact;
        }

        _call = _log.OfType<ContactEndedEntry>().First();
        if (!KpiLog.Calculator.Cube(_live).ToBytes().SequenceEqual(Sharded().ToBytes()))
        {
            throw new InvalidOperationException("They disagree.");
        }
    }

    [Benchmark]
    public long AllValues()
    {
        var cube = KpiLog.Calculator.Cube(_log);
        var facts = 0L;
        foreach (var kpi in KpiCatalogue.All)
        {
            foreach (var agent in cube.Agents.Append(null))
            {
                facts += Facts(cube.Results(kpi, new() { Agent = agent }));
                for (var month = 2; month <= 5; month++)
                {
                    facts += Facts(cube.Results(kpi, KpiScope.Month(new(2024, month)) with { Agent = agent }));
                }
            }
        }

        return facts;
    }

    private static long Facts(ImmutableArray<KpiResult> results)
    {
        var facts = 0L;
        foreach (var result in results)
        {
            facts += result.Facts;
        }

        return facts;
    }

    /// <summary>What must equal the cube of all, in bytes.</summary>
    public KpiCube Sharded() => LogEntities.Of(_log).Index()
        .GroupBy(entity => entity.Index % 2)
        .Select(shard => KpiLog.Calculator.Cube(shard.Select(entity => entity.Item)))
        .Aggregate((left, right) => left.Merge(right));

    [Benchmark]
    public void FactIntoKnownCell()
    {
        _live.Subtract(_fact);
        _live.Add(_fact);
    }

    // A live cube keeps every event: one that grew for as long as the benchmark runs would measure the collector.
    [IterationSetup(Target = nameof(EventIntoLiveCube))]
    public void FollowAnew() => _following = new(KpiLog.Calculator);

    [Benchmark(OperationsPerInvoke = Calls)]
    public void EventIntoLiveCube()
    {
        for (var i = 0; i < Calls; i++)
        {
            _following.Add(_call with { EventId = $"N{i}", Contact = $"N{i}" });
        }
    }
}
