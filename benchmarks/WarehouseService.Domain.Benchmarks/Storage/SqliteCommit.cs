using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// A commit through the store against the same rows by raw ADO.NET: same tables, same pragmas, one transaction each. Read the ratio and the bytes;
/// the times are those of the disk.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15, invocationCount: 1)]
public class SqliteCommit
{
    private const int Commits = 640;
    private const int Writers = 16;

    private string _folder = null!;
    private SqliteStore _store = null!;
    private RawCommits _raw = null!;
    private int _next;

    [GlobalSetup]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("warehouse-benchmark-").FullName;
        _store = SqliteStore.Open(Path.Combine(_folder, "store.db"));
        SqliteStore.Open(Path.Combine(_folder, "raw.db")).Dispose();
        _raw = new(Path.Combine(_folder, "raw.db"));
    }

    [GlobalCleanup]
    public void Close()
    {
        _store.Dispose();
        _raw.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public void RawAdoNet()
    {
        for (var i = 0; i < Commits; i++)
        {
            _raw.Commit(Change.Batch(_next++));
        }
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public async Task Store()
    {
        for (var i = 0; i < Commits; i++)
        {
            Require(await _store.CommitAsync(Change.Batch(_next++)));
        }
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public Task StoreWithSixteenWriters()
    {
        var first = _next;
        _next += Commits;
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < Commits; i += Writers)
            {
                Require(await _store.CommitAsync(Change.Batch(first + i)));
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
