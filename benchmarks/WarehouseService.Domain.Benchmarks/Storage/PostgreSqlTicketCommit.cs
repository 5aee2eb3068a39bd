using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// Lives of tickets through their desk on PostgreSQL (load, judge, decide, write as JSON, commit) against the very rows that this leads to, written by raw
/// Npgsql in one round trip each, nothing read and nothing decided. The server flushes every commit.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: TicketLives.WarmUps, iterationCount: TicketLives.Measured, invocationCount: 1)]
public class PostgreSqlTicketCommit
{
    private TicketLives _lives = null!;
    private PostgreSqlServer _server = null!;
    private PostgreSqlDatabase _deskDatabase = null!;
    private PostgreSqlDatabase _rawDatabase = null!;
    private ServiceProvider _services = null!;
    private TicketDesk _desk = null!;
    private PostgreSqlRawCommits _raw = null!;

    [Params(1, 8, 32)]
    public int Writers { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        _lives = await TicketLives.RehearseAsync();
        _server = PostgreSqlServer.StartOwn();
        (_deskDatabase, _rawDatabase) = (new(_server, "ENCODING 'UTF8'"), new(_server, "ENCODING 'UTF8'"));
        _services = new ServiceCollection().AddWarehouseService().AddPostgreSqlStore(_deskDatabase.ConnectionString).BuildServiceProvider();
        _desk = _services.GetRequiredService<TicketDesk>();
        PostgreSqlStore.Open(_rawDatabase.ConnectionString).Dispose();
        _raw = new(_rawDatabase.ConnectionString + ";Max Auto Prepare=50;No Reset On Close=true");
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await _services.DisposeAsync();
        await _raw.DisposeAsync();
        _server.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = TicketLives.CommitsARound)]
    public Task RawNpgsql() => _lives.WriteRoundAsync(Writers, _raw.CommitAsync);

    [Benchmark(OperationsPerInvoke = TicketLives.CommitsARound)]
    public Task Desk() => _lives.AskRoundAsync(Writers, _desk);

    /// <summary>The time of a desk over that of raw writers, in turns.</summary>
    internal static async Task<double> RatioAsync(int writers)
    {
        var commits = new PostgreSqlTicketCommit { Writers = writers };
        await commits.Open();
        var ratio = await TurnByTurn.RatioAsync(TicketLives.WarmUps, TicketLives.Measured, commits.Desk, commits.RawNpgsql);
        await commits.Close();
        return ratio;
    }
}
