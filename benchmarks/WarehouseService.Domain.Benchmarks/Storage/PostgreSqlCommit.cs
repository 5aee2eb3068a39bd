using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// A commit through the store against the same rows by raw Npgsql, each in one round trip to a server of its own, which flushes every commit. Read the
/// ratio and the bytes; the times are those of the disk.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: TicketLives.WarmUps, iterationCount: TicketLives.Measured, invocationCount: 1)]
public class PostgreSqlCommit
{
    private const int Commits = 640;

    private PostgreSqlServer _server = null!;
    private PostgreSqlDatabase _storeDatabase = null!;
    private PostgreSqlDatabase _rawDatabase = null!;
    private PostgreSqlStore _store = null!;
    private PostgreSqlRawCommits _raw = null!;
    private int _nextOfStore;
    private int _nextOfRaw;

    [Params(1, 8, 32)]
    public int Writers { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _server = PostgreSqlServer.StartOwn();
        (_storeDatabase, _rawDatabase) = (new(_server, "ENCODING 'UTF8'"), new(_server, "ENCODING 'UTF8'"));
        _store = PostgreSqlStore.Open(_storeDatabase.ConnectionString);
        PostgreSqlStore.Open(_rawDatabase.ConnectionString).Dispose();
        _raw = new(_rawDatabase.ConnectionString + ";Max Auto Prepare=50;No Reset On Close=true");
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await _store.DisposeAsync();
        await _raw.DisposeAsync();
        _server.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public Task RawNpgsql()
    {
        var first = _nextOfRaw;
        _nextOfRaw += Commits;
        return Writing.AllAsync(Writers, first, Commits, _raw.CommitAsync);
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public Task Store()
    {
        var first = _nextOfStore;
        _nextOfStore += Commits;
        return Writing.AllAsync(Writers, first, Commits, batch => Writing.CommitAsync(_store, batch));
    }

    /// <summary>The time of the store over that of raw writers, in turns.</summary>
    internal static async Task<double> RatioAsync(int writers)
    {
        var commits = new PostgreSqlCommit { Writers = writers };
        commits.Open();
        var ratio = await TurnByTurn.RatioAsync(TicketLives.WarmUps, TicketLives.Measured, commits.Store, commits.RawNpgsql);
        await commits.Close();
        return ratio;
    }
}
