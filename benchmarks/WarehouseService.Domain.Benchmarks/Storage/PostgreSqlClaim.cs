using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>Claiming what is due, by one dispatcher and by several at once: the time of one item.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15, invocationCount: 1)]
public class PostgreSqlClaim
{
    private const int Items = 2_000;
    private const int Page = 100;

    private static readonly Duration Lease = Duration.FromDays(1);

    private readonly WorkScope _everything = new();
    private PostgreSqlServer _server = null!;
    private PostgreSqlStore _store = null!;
    private Instant _now = Instant.FromUtc(2027, 1, 1, 0, 0);

    [Params(1, 4)]
    public int Dispatchers { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        _server = PostgreSqlServer.StartOwn();
        _store = PostgreSqlStore.Open(_server.ConnectionString());
        for (var number = 0; number < Items / 2; number++)
        {
            await _store.CommitAsync(Change.Batch(number));
        }
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await _store.DisposeAsync();
        _server.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Items)]
    public async Task Claim()
    {
        // The leases of the time before have run out by then.
        _now += Lease + Lease;
        var claimed = await Task.WhenAll(Enumerable.Range(0, Dispatchers).Select(_ => Task.Run(async () =>
        {
            var mine = 0;
            while (await _store.ClaimAsync(_everything, _now, Lease, Page) is { IsEmpty: false } more)
            {
                mine += more.Length;
            }

            return mine;
        })));
        if (claimed.Sum() != Items)
        {
            throw new InvalidOperationException($"{claimed.Sum()} of {Items} items were claimed.");
        }
    }
}
