using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Storage.Benchmarks;

/// <summary>
/// A commit through the store against the same rows by raw ADO.NET: same tables, same pragmas, one transaction each. Read the ratio and the bytes;
/// the times are those of the disk.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15, invocationCount: 1)]
public class CommitBenchmarks
{
    private const int Commits = 640;
    private const int Writers = 16;

    private string folder = null!;
    private SqliteStore store = null!;
    private RawCommits raw = null!;
    private int next;

    [GlobalSetup]
    public void Open()
    {
        folder = Directory.CreateTempSubdirectory("warehouse-benchmark-").FullName;
        store = SqliteStore.Open(Path.Combine(folder, "store.db"));
        SqliteStore.Open(Path.Combine(folder, "raw.db")).Dispose();
        raw = new(Path.Combine(folder, "raw.db"));
    }

    [GlobalCleanup]
    public void Close()
    {
        store.Dispose();
        raw.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public void RawAdoNet()
    {
        for (var i = 0; i < Commits; i++)
        {
            raw.Commit(Change.Batch(next++));
        }
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public async Task Store()
    {
        for (var i = 0; i < Commits; i++)
        {
            Require(await store.CommitAsync(Change.Batch(next++)));
        }
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public Task StoreWithSixteenWriters()
    {
        var first = next;
        next += Commits;
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < Commits; i += Writers)
            {
                Require(await store.CommitAsync(Change.Batch(first + i)));
            }
        })));
    }

    private static void Require(CommitOutcome outcome)
    {
        if (outcome is not Committed)
        {
            throw new InvalidOperationException(outcome.ToString());
        }
    }
}
