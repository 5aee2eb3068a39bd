using System.Globalization;
using Npgsql;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>Commits of several callers that go together, and what one of them must not do to the others.</summary>
[NeedsPostgreSql]
public sealed class PostgreSqlGroupTests : PostgreSqlDatabase
{
    private const string RowOfHeld = "SELECT 1 FROM warehouse_service.records WHERE id LIKE 'held-%' FOR UPDATE";

    private const string LocksOfHeld =
        "SELECT warehouse_service.take_lock('acme', 'ticket', id, true, true) FROM warehouse_service.records WHERE id LIKE 'held-%'";

    private const int Held = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Many_writers_share_transactions_and_one_writer_has_his_own()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);

        await CommitAllAsync(store, "shared", writers: 32, each: 10);
        await CommitAllAsync(store, "own", writers: 1, each: 10);

        // On a machine so busy that a transaction takes long some go alone.
        Assert.InRange(Transactions("shared"), 1, 300);
        Assert.Equal(10, Transactions("own"));
    }

    [Theory]
    [InlineData(RowOfHeld)]
    [InlineData(LocksOfHeld)]
    public async Task Records_that_others_hold_hold_up_nobody_else(string hold)
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await CommitAllAsync(store, "held", Held, each: 1);

        List<Task> free = [];
        List<Task<CommitOutcome>> held = [];
        using (new HeldTransaction(ConnectionString, hold))
        {
            for (var i = 0; i < Held; i++)
            {
                var key = Key(Number(Number("held", i), 0));
                free.Add(CommitAllAsync(store, Number("free", i), writers: 2, each: 10));
                held.Add(Task.Run(() => store.CommitAsync(Batch(key, 1))));
            }

            await Task.WhenAll(free).WaitAsync(Patience);
            Assert.DoesNotContain(held, commit => commit.IsCompleted);
        }

        Assert.All(await Task.WhenAll(held).WaitAsync(Patience), outcome => Assert.IsType<Committed>(outcome));
    }

    [Fact]
    public async Task A_caller_who_mixes_up_his_ids_spoils_no_other_commit()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        for (var i = 0; i < 60; i += 3)
        {
            await store.CommitAsync(Batch(Number("c", i), Commit(Key(Number("left", i)), 0, Number("c", i))));
        }

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            var command = Number("c", i);
            var batch = Batch(command, Commit(Key(Number("left", i)), 0, command), Commit(Key(Number("right", i)), 0, command));
            if (i % 3 > 0)
            {
                Assert.IsType<Committed>(await store.CommitAsync(batch));
                return;
            }

            var mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => store.CommitAsync(batch));
            Assert.Contains($"'{command}'", mistake.Message, StringComparison.Ordinal);
        })));

        Assert.Equal(40L, Execute("SELECT count(*) FROM warehouse_service.records WHERE id LIKE 'right-%'"));
    }

    [Fact]
    public async Task Whoever_waits_behind_held_records_goes_on_after_a_moment()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await CommitAllAsync(store, "held", writers: 2, each: 1);
        using (new HeldTransaction(ConnectionString, LocksOfHeld))
        {
            _ = store.CommitAsync(Batch(Key("held-0-0"), 1));
            _ = store.CommitAsync(Batch(Key("held-1-0"), 1));

            Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("free"), 0)).WaitAsync(Patience));
        }
    }

    [Fact]
    public async Task Cancelled_before_it_is_under_way_a_commit_writes_nothing()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await CommitAllAsync(store, "held", writers: 3, each: 1);
        using var cancellation = new CancellationTokenSource();
        using (new HeldTransaction(ConnectionString, LocksOfHeld))
        {
            _ = store.CommitAsync(Batch(Key("held-0-0"), 1));
            _ = store.CommitAsync(Batch(Key("held-1-0"), 1));
            var commit = store.CommitAsync(Batch(Key("held-2-0"), 1), cancellation.Token);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commit.WaitAsync(Patience));
        }

        Assert.Equal(1, (await store.LoadAsync(Key("held-2-0"), null)).Document!.Version);
        Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("held-2-0"), 1)));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told_to_all_who_went_together_and_their_batches_again_settle_it()
    {
        PostgreSqlStore.Open(ConnectionString).Dispose();
        var server = new NpgsqlConnectionStringBuilder(ConnectionString);
        using var wire = new BreakingWire(server.Host!, server.Port);
        await using var store = PostgreSqlStore.Open(ConnectionStringWith(settings => settings.Port = wire.Port));
        await CommitAllAsync(store, "warm", writers: 8, each: 1);

        var told = 0;
        for (var round = 0; round < 8; round++)
        {
            var name = Number("t", round);
            wire.LoseTheNextAnswer();
            await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
            {
                var batch = Batch(Key(Number(name, writer)), 0);
                while (await Record.ExceptionAsync(() => store.CommitAsync(batch)) is { } failure)
                {
                    Assert.IsAssignableFrom<NpgsqlException>(failure);
                    Interlocked.Increment(ref told);
                }
            }))).WaitAsync(Patience);
        }

        Assert.True(told > 0);
        Assert.Equal(8L * 16, Execute("SELECT count(*) FROM warehouse_service.records WHERE id LIKE 't-%' AND version = 1"));
        Assert.Equal(8L * 16, Execute("SELECT count(*) FROM warehouse_service.journal j JOIN warehouse_service.records r USING (record) WHERE r.id LIKE 't-%'"));
    }

    [Fact]
    public async Task A_store_that_is_closed_tells_so_to_those_who_wait()
    {
        var store = PostgreSqlStore.Open(ConnectionString);
        var commits = Enumerable.Range(0, 40).Select(i => Task.Run(() => store.CommitAsync(Batch(Key(Number("t", i)), 0)))).ToList();
        await commits[0];
        await store.DisposeAsync();

        foreach (var commit in commits)
        {
            if (await Record.ExceptionAsync(() => commit.WaitAsync(Patience)) is { } failure)
            {
                Assert.IsType<ObjectDisposedException>(failure);
            }
        }
    }

    private static Task CommitAllAsync(PostgreSqlStore store, string name, int writers, int each) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                Assert.IsType<Committed>(await store.CommitAsync(Batch(Key(Number(Number(name, writer), i)), 0)));
            }
        })));

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    private long Transactions(string name) => (long)Execute(
        $"SELECT count(DISTINCT j.xmin::text) FROM warehouse_service.journal j JOIN warehouse_service.records r USING (record) WHERE r.id LIKE '{name}-%'")!;
}
