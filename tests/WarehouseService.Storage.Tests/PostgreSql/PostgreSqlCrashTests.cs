using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Tests.PostgreSql;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql(OfOurOwn = true)]
public sealed class PostgreSqlCrashTests
{
    private const int Writers = 8;

    [Fact]
    public async Task A_server_killed_in_mid_load_loses_nothing_acknowledged_and_leaves_nothing_half_written_and_the_same_store_goes_on()
    {
        using var server = PostgreSqlServer.StartOwn();
        await using var store = PostgreSqlStore.Open(server.ConnectionString());
        var acknowledged = new ConcurrentDictionary<int, long>();
        for (var round = 1; round <= Kit.Kills; round++)
        {
            var enough = acknowledged.Values.Sum() + 150;
            var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteUntilItFailsAsync(store, writer, acknowledged))).ToList();
            while (acknowledged.Values.Sum() < enough)
            {
                await Task.Delay(1);
            }

            server.Kill();
            await Task.WhenAll(writers);
            Assert.IsAssignableFrom<NpgsqlException>(await Record.ExceptionAsync(() => store.LoadAsync(Left(0), null)));
            server.Start();

            for (var writer = 0; writer < Writers; writer++)
            {
                await WholeAsync(store, writer, acknowledged[writer]++);
            }
        }
    }

    private static AggregateKey Left(int writer) => Key(writer.ToString(CultureInfo.InvariantCulture), "left");

    private static AggregateKey Right(int writer) => Key(writer.ToString(CultureInfo.InvariantCulture), "right");

    private static Batch Pair(int writer, long version)
    {
        var command = string.Create(CultureInfo.InvariantCulture, $"w{writer}-{version}");
        return Batch(
            command,
            Commit(Left(writer), version - 1, command, command) with { Put = [Work("timer/x", Noon, command)] },
            Commit(Right(writer), version - 1, command, command) with { Put = [Work("timer/x", Noon, command)] });
    }

    private static async Task WriteUntilItFailsAsync(PostgreSqlStore store, int writer, ConcurrentDictionary<int, long> acknowledged)
    {
        try
        {
            while (true)
            {
                var version = acknowledged.GetOrAdd(writer, 0) + 1;
                Assert.IsType<Committed>(await store.CommitAsync(Pair(writer, version)));
                acknowledged[writer] = version;
            }
        }
        catch (NpgsqlException)
        {
            // The server is gone.
            acknowledged.GetOrAdd(writer, 0);
        }
    }

    // The commit that nobody answered may be there or not. Asked for again, it is there, once.
    private static async Task WholeAsync(PostgreSqlStore store, int writer, long acknowledged)
    {
        var (left, right) = ((await store.LoadAsync(Left(writer), null)).Document, (await store.LoadAsync(Right(writer), null)).Document);
        Assert.Equal(left?.Version, right?.Version);
        Assert.Equal(left?.Payload, right?.Payload);
        Assert.InRange(left?.Version ?? 0, acknowledged, acknowledged + 1);

        var unanswered = Pair(writer, acknowledged + 1);
        var outcome = await store.CommitAsync(unanswered);
        Assert.Equal(left?.Version == acknowledged + 1, outcome is AlreadyCommitted);
        Assert.Equal(left?.Version != acknowledged + 1, outcome is Committed);
        foreach (var key in (AggregateKey[])[Left(writer), Right(writer)])
        {
            Assert.Equal(acknowledged + 1, (await store.LoadAsync(key, null)).Document!.Version);
            Assert.Equal(unanswered.CommandId, (await store.FindAsync(key, "timer/x"))!.Payload);
            var last = Assert.Single(await store.ReadJournalAsync(key, acknowledged, 10));
            Assert.Equal(unanswered.CommandId, last.Payload);
        }
    }
}
