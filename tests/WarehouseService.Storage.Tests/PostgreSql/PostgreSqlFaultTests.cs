using System.Transactions;
using NodaTime;
using Npgsql;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Tests.PostgreSql;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public sealed class PostgreSqlFaultTests : PostgreSqlDatabase
{
    private static readonly WorkScope Acme = new() { Tenant = "acme" };

    [Theory]
    [InlineData("CREATE TRIGGER fails BEFORE INSERT ON warehouse_service.journal")]
    [InlineData("CREATE TRIGGER fails AFTER INSERT ON warehouse_service.journal")]
    [InlineData("CREATE CONSTRAINT TRIGGER fails AFTER INSERT ON warehouse_service.journal DEFERRABLE INITIALLY DEFERRED")]
    public async Task A_failure_in_mid_batch_or_when_its_transaction_ends_undoes_that_batch_and_no_other(string trigger)
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        Execute($"""
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
            {trigger} FOR EACH ROW WHEN (NEW.payload = 'fails') EXECUTE FUNCTION fail()
            """);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            var batch = Batch($"c{i}", Commit(Key($"left-{i}"), 0, $"c{i}"), Commit(Key($"right-{i}"), 0, $"c{i}", i % 3 > 0 ? "{}" : "fails"));
            if (i % 3 > 0)
            {
                Assert.IsType<Committed>(await store.CommitAsync(batch));
                return;
            }

            var failure = await Assert.ThrowsAsync<PostgresException>(() => store.CommitAsync(batch));
            Assert.Equal("no room", failure.MessageText);
        })));

        for (var i = 0; i < 60; i++)
        {
            var committed = i % 3 > 0;
            Assert.Equal(committed, (await store.LoadAsync(Key($"left-{i}"), null)).Document is not null);
            Assert.Equal(committed ? 1 : 0, (await store.ReadJournalAsync(Key($"right-{i}"), 0, 10)).Length);
        }
    }

    [Fact]
    public async Task A_connection_that_is_ended_in_mid_commit_writes_nothing_and_the_same_batch_again_is_committed()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await store.CommitAsync(Batch(Key("a"), 0));
        var batch = Batch("c1", Commit(Key("a"), 1, "c1"), Commit(Key("b"), 0, "c1"));
        using (var other = Lock("a"))
        {
            var commit = store.CommitAsync(batch);
            await WaitingAsync();
            Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => commit);
        }

        Assert.Equal(default, await store.LoadAsync(Key("b"), "c1"));
        Assert.IsType<Committed>(await store.CommitAsync(batch));
    }

    [Fact]
    public async Task A_pool_whose_every_connection_was_ended_recovers()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => store.CommitAsync(Batch(Key($"t{i}"), 0)))));
        Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        var failed = 0;
        for (var i = 0; i < 10; i++)
        {
            failed += await Record.ExceptionAsync(() => store.LoadAsync(Key("t0"), null)) is null ? 0 : 1;
        }

        Assert.InRange(failed, 0, 1);
        Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("t0"), 1)));
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_told_when_it_is_asked_for_again()
    {
        PostgreSqlStore.Open(ConnectionString).Dispose();
        var server = new NpgsqlConnectionStringBuilder(ConnectionString);
        using var wire = new BreakingWire(server.Host!, server.Port);
        await using var store = PostgreSqlStore.Open(ConnectionStringWith(settings => settings.Port = wire.Port));
        await store.CommitAsync(Batch(Key("a"), 0));
        var batch = Batch("c1", Commit(Key("a"), 1, "c1") with { Put = [Work("timer/x", Noon)] });

        wire.LoseTheNextAnswer();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => store.CommitAsync(batch));

        var again = Assert.IsType<AlreadyCommitted>(await store.CommitAsync(batch));
        Assert.Equal(2, Assert.Single(again.Receipts).Version);
        Assert.Single(await store.ClaimAsync(Acme, Noon, Duration.FromMinutes(1), 10));
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_a_record_is_told_by_the_driver_and_goes_on_afterwards()
    {
        await using var store = PostgreSqlStore.Open(ConnectionStringWith(settings => settings.CommandTimeout = 1));
        await store.CommitAsync(Batch(Key("a"), 0));
        using (var other = Lock("a"))
        {
            var failure = await Assert.ThrowsAnyAsync<NpgsqlException>(() => store.CommitAsync(Batch(Key("a"), 1)));
            Assert.IsType<TimeoutException>(failure.InnerException);
            Assert.Equal(1, (await store.LoadAsync(Key("a"), null)).Document!.Version);
        }

        Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("a"), 1)));
    }

    [Fact]
    public async Task Cancelled_while_it_waits_a_commit_ends_at_once_and_writes_nothing()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await store.CommitAsync(Batch(Key("a"), 0));
        using var cancellation = new CancellationTokenSource();
        using (var other = Lock("a"))
        {
            var commit = store.CommitAsync(Batch(Key("a"), 1), cancellation.Token);
            await WaitingAsync();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commit.WaitAsync(TimeSpan.FromSeconds(20)));
        }

        Assert.Equal(1, (await store.LoadAsync(Key("a"), null)).Document!.Version);
        Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("a"), 1)));
    }

    [Fact]
    public async Task What_another_is_claiming_is_passed_over_and_nobody_waits_for_it()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        foreach (var id in (string[])["a", "b"])
        {
            await store.CommitAsync(Batch("c1", Commit(Key(id), 0, "c1") with { Put = [Work("timer/x", Noon)] }));
        }

        using (var other = InTransaction("SELECT 1 FROM warehouse_service.work WHERE id = 'a' FOR UPDATE"))
        {
            var claim = await store.ClaimAsync(Acme, Noon, Duration.FromMinutes(1), 10).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal("b", Assert.Single(claim).Key.Id);
        }

        Assert.Equal("a", Assert.Single(await store.ClaimAsync(Acme, Noon, Duration.FromMinutes(1), 10)).Key.Id);
    }

    [Fact]
    public async Task Two_that_each_read_that_the_other_does_not_exist_never_both_succeed()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        for (var i = 0; i < 150; i++)
        {
            var (left, right) = (Key($"l{i}"), Key($"r{i}"));
            using var start = new Barrier(2);
            var outcomes = await Task.WhenAll(
                Task.Run(() => RaceAsync(start, Batch(left, 0) with { Fences = [Fence(right, 0)] })),
                Task.Run(() => RaceAsync(start, Batch(right, 0) with { Fences = [Fence(left, 0)] })));
            Assert.Single(outcomes.OfType<Committed>());
            Assert.Single(outcomes.OfType<Conflict>());
        }

        Task<CommitOutcome> RaceAsync(Barrier start, Batch batch)
        {
            start.SignalAndWait();
            return store.CommitAsync(batch);
        }
    }

    [Fact]
    public async Task Batches_that_name_their_records_in_every_order_never_deadlock()
    {
        PostgreSqlStore[] stores = [PostgreSqlStore.Open(ConnectionString), PostgreSqlStore.Open(ConnectionString)];
        string[] ids = ["a", "b", "c", "d"];
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var store = stores[writer % 2];
            for (var i = 0; i < 20; i++)
            {
                var command = $"w{writer}-{i}";
                var random = new Random((writer * 1_000) + i);
                var keys = ids.OrderBy(_ => random.Next()).Select(id => Key(id)).ToList();
                var versions = new List<long>();
                foreach (var key in keys)
                {
                    versions.Add((await store.LoadAsync(key, null)).Document?.Version ?? 0);
                }

                await store.CommitAsync(Batch(command, Commit(keys[0], versions[0], command), Commit(keys[1], versions[1], command)) with
                {
                    Fences = [Fence(keys[2], versions[2]), Fence(keys[3], versions[3])],
                });
            }
        })));

        Assert.All(stores, store => store.Dispose());
        while (!0L.Equals(Execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")))
        {
            await Task.Delay(10);
        }

        Assert.Equal(0L, Execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
    }

    [Fact]
    public async Task Text_too_long_for_an_index_is_kept_and_found()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        var random = new Random(1);
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next(0x4e00, 0x9fff)));
        await store.CommitAsync(Batch("c1", Commit(Key("a"), 0, "c1").With(index => index with { Status = text, Queue = text, Assignee = text, Customer = text })));
        await store.CommitAsync(Batch("c2", Commit(Key("b"), 0, "c2").With(index => index with { Queue = text + "x" })));

        var filter = new RecordFilter { Tenant = "acme", Kind = "ticket", Statuses = [text], Queue = text, Assignee = text, Customer = text };
        Assert.Equal("a", Assert.Single((await store.QueryAsync(filter, null, 10)).Items).Key.Id);
    }

    [Fact]
    public async Task Longest_ids_of_the_widest_characters_are_kept_and_their_work_is_claimed()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        var random = new Random(2);
        string Widest() => string.Concat(Enumerable.Range(0, 200).Select(_ => (char)random.Next(0x4e00, 0x9fff)));
        var key = new AggregateKey(Widest(), Widest(), Widest());
        var command = Widest();
        await store.CommitAsync(Batch(command, Commit(key, 0, command) with { Put = [Work(Widest(), Noon)] }));

        Assert.NotNull((await store.LoadAsync(key, command)).Receipt);
        Assert.Equal(key, Assert.Single(await store.ClaimAsync(new() { Tenant = key.Tenant }, Noon, Duration.FromMinutes(1), 10)).Key);
    }

    [Fact]
    public async Task A_database_that_became_read_only_is_told_by_the_driver_and_written_again_once_it_may_be()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        await store.CommitAsync(Batch(Key("a"), 0));

        SetForNewConnections("default_transaction_read_only = on");
        var failure = await Assert.ThrowsAsync<PostgresException>(() => AfterReconnectingAsync(() => store.CommitAsync(Batch(Key("a"), 1))));
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, failure.SqlState);
        Assert.Equal(1, (await store.LoadAsync(Key("a"), null)).Document!.Version);

        SetForNewConnections("default_transaction_read_only = off");
        Assert.IsType<Committed>(await AfterReconnectingAsync(() => store.CommitAsync(Batch(Key("a"), 1))));
    }

    // A batch of several once judged first, on what it could not see as it is, and told a conflict.
    [Theory]
    [InlineData(0, "a")]
    [InlineData(5, "a")]
    [InlineData(0, "a", "b")]
    [InlineData(5, "a", "b")]
    public async Task A_database_that_came_to_isolate_otherwise_is_told_and_not_written(long expected, params string[] ids)
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);

        SetForNewConnections("default_transaction_isolation = serializable");

        var failure = await Assert.ThrowsAsync<PostgresException>(() => AfterReconnectingAsync(
            () => store.CommitAsync(Batch("c1", [.. ids.Select(id => Commit(Key(id), expected, "c1"))]))));
        Assert.Equal("Commits need transactions that are read committed; these are serializable.", failure.MessageText);
        Assert.Equal(default, await store.LoadAsync(Key("a"), null));
    }

    [Fact]
    public async Task A_commit_is_no_part_of_the_callers_transaction()
    {
        await using var store = PostgreSqlStore.Open(ConnectionString);
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("a"), 0)));
        }

        Assert.NotNull((await store.LoadAsync(Key("a"), null)).Document);
    }

    // A pooled connection that was ended is told of once.
    private static async Task<T> AfterReconnectingAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (NpgsqlException failure) when (failure is not PostgresException || failure.SqlState == PostgresErrorCodes.AdminShutdown)
        {
            return await call();
        }
    }

    private void SetForNewConnections(string setting)
    {
        ExecuteElsewhere($"ALTER DATABASE {Name} SET {setting}");
        Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    private HeldTransaction Lock(string id) => InTransaction($"SELECT 1 FROM warehouse_service.records WHERE id = '{id}' FOR UPDATE");

    private HeldTransaction InTransaction(string sql) => new(ConnectionString, sql);

    private async Task WaitingAsync()
    {
        while (!true.Equals(Execute("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')")))
        {
            await Task.Delay(10);
        }
    }
}
