using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// Lives of tickets through their desk on SQLite (load, judge, decide, write as JSON, commit) against the very rows that this leads to, written by raw
/// ADO.NET: same tables, same pragmas, one transaction each, nothing read and nothing decided, writers taking turns. Warmed up until compiled for good.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: TicketLives.WarmUps, iterationCount: TicketLives.Measured, invocationCount: 1)]
public class TicketCommit
{
    private readonly Lock _turn = new();
    private TicketLives _lives = null!;
    private string _folder = null!;
    private ServiceProvider _services = null!;
    private TicketDesk _desk = null!;
    private RawCommits _raw = null!;

    [Params(1, 8, 32)]
    public int Writers { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        _lives = await TicketLives.RehearseAsync();
        _folder = Directory.CreateTempSubdirectory("warehouse-benchmark-").FullName;
        _services = new ServiceCollection().AddWarehouseService().AddSqliteStore(Path.Combine(_folder, "desk.db")).BuildServiceProvider();
        _desk = _services.GetRequiredService<TicketDesk>();
        SqliteStore.Open(Path.Combine(_folder, "raw.db")).Dispose();
        _raw = new(Path.Combine(_folder, "raw.db"));
    }

    [GlobalCleanup]
    public void Close()
    {
        _services.Dispose();
        _raw.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = TicketLives.CommitsARound)]
    public Task RawAdoNet() => _lives.WriteRoundAsync(Writers, batch =>
    {
        lock (_turn)
        {
            _raw.Commit(batch);
        }

        return Task.CompletedTask;
    });

    [Benchmark(OperationsPerInvoke = TicketLives.CommitsARound)]
    public Task Desk() => _lives.AskRoundAsync(Writers, _desk);

    /// <summary>The time of a desk over that of raw writers, in turns.</summary>
    internal static async Task<double> RatioAsync(int writers)
    {
        var commits = new TicketCommit { Writers = writers };
        await commits.Open();
        var ratio = await TurnByTurn.RatioAsync(TicketLives.WarmUps, TicketLives.Measured, commits.Desk, commits.RawAdoNet);
        commits.Close();
        return ratio;
    }
}
