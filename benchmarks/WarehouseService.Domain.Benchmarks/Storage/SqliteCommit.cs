using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// A commit through the store against the same rows by raw ADO.NET: same tables, same pragmas, one transaction each, writers taking turns at the one
/// that SQLite allows. Read the ratio and the bytes; the times are those of the disk.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15, invocationCount: 1)]
public class SqliteCommit
{
    private const int Commits = 640;

    private string _folder = null!;
    private SqliteStore _store = null!;
    private RawCommits _raw = null!;
    private readonly Lock _turn = new();
    private int _nextOfStore;
    private int _nextOfRaw;

    [Params(1, 8, 32)]
    public int Writers { get; set; }

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
    public Task RawAdoNet()
    {
        var first = _nextOfRaw;
        _nextOfRaw += Commits;
        return Writing.AllAsync(Writers, first, Commits, batch =>
        {
            lock (_turn)
            {
                _raw.Commit(batch);
            }

            return Task.CompletedTask;
        });
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public Task Store()
    {
        var first = _nextOfStore;
        _nextOfStore += Commits;
        return Writing.AllAsync(Writers, first, Commits, batch => Writing.CommitAsync(_store, batch));
    }
}
