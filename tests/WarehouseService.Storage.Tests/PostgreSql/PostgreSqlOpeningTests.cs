using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Tests.PostgreSql;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public sealed class PostgreSqlOpeningTests : PostgreSqlDatabase
{
    private const string Utf8 = "ENCODING 'UTF8'";

    [Fact]
    public async Task What_was_written_is_there_when_opened_again()
    {
        var batch = Batch("c1", Commit(Key("a"), 0, "c1") with { Put = [Work("timer/x", Noon)] });
        await using (var store = PostgreSqlStore.Open(ConnectionString))
        {
            await store.CommitAsync(batch);
        }

        await using (var store = PostgreSqlStore.Open(ConnectionString))
        {
            Assert.Equal(batch.Commits[0].Document, (await store.LoadAsync(Key("a"), "c1")).Document);
            Assert.IsType<AlreadyCommitted>(await store.CommitAsync(batch));
            Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
        }
    }

    [Fact]
    public async Task Many_opening_a_new_database_at_once_all_succeed_and_share_it()
    {
        var connectionString = ConnectionString;
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostgreSqlStore.Open(connectionString))));

        await Task.WhenAll(stores.Select((store, i) => Task.Run(async () => Assert.IsType<Committed>(await store.CommitAsync(Batch(Key($"t{i}"), 0))))));

        Assert.Equal(8, (await stores[0].QueryAsync(new() { Tenant = "acme", Kind = "ticket" }, null, 100)).Items.Length);
        Assert.All(stores, store => store.Dispose());
    }

    [Fact]
    public async Task Of_several_hosts_the_one_that_answers_is_used()
    {
        await using var store = PostgreSqlStore.Open(ConnectionStringWith(settings => settings.Host = $"127.0.0.1:1,{settings.Host}:{settings.Port}"));

        Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("a"), 0)));
        Assert.Equal(1, (await store.LoadAsync(Key("a"), null)).Document!.Version);
    }

    [Fact]
    public async Task A_database_that_only_had_the_first_script_is_upgraded()
    {
        Execute("CREATE SCHEMA warehouse_service; CREATE TABLE warehouse_service.scripts (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())");
        Execute(Script("records/0001-records.sql"));
        Execute("""
            INSERT INTO warehouse_service.scripts (number) VALUES (1);
            INSERT INTO warehouse_service.records (tenant, kind, id, version, payload, status, created, updated) VALUES ('acme', 'ticket', 'old', 1, 'then', 'open', 0, 0);
            INSERT INTO warehouse_service.journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
            VALUES (1, 1, 'opened', 'then', 0, 0, 'agent:ann', 'c0', 'd0')
            """);

        using var store = PostgreSqlStore.Open(ConnectionString);

        var old = await store.LoadAsync(Key("old"), "c0");
        Assert.Equal(("then", 1L), (old.Document!.Payload, old.Receipt!.Version));
        Assert.IsType<Committed>(await store.CommitAsync(Batch("c1", Commit(Key("old"), 1, "c1") with { Put = [Work("timer/x", Noon)] })));
        Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 1));
        Assert.Single((await store.QueryAsync(new() { Tenant = "acme", Kind = "ticket", Order = RecordOrder.Updated }, null, 10)).Items);
        Assert.Equal(7, Execute("SELECT max(number) FROM warehouse_service.scripts"));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        PostgreSqlStore.Open(ConnectionString).Dispose();
        Execute("INSERT INTO warehouse_service.scripts (number) VALUES (8)");

        var failure = Refused();

        Assert.Contains(
            "was written by a newer version: its schema 'warehouse_service' is 8, and 7 is known. Use that version", failure.Message, StringComparison.Ordinal);
        Assert.Equal(8L, Execute("SELECT count(*) FROM warehouse_service.scripts"));
    }

    [Fact]
    public void A_schema_of_another_application_is_refused_and_left_alone()
    {
        Execute("CREATE SCHEMA warehouse_service; CREATE TABLE warehouse_service.notes (text text)");

        Assert.Contains("holds a schema 'warehouse_service' of another application", Refused().Message, StringComparison.Ordinal);
        Assert.Equal(1L, Execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'warehouse_service'"));
    }

    [Theory]
    [InlineData("LATIN1")]
    [InlineData("SQL_ASCII")]
    public void A_database_that_cannot_hold_every_text_is_refused_and_left_alone(string encoding)
    {
        using var other = new PostgreSqlDatabase(null, $"ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C'");

        var failure = Assert.Throws<PostgreSqlStoreException>(() => PostgreSqlStore.Open(other.ConnectionString));

        Assert.StartsWith($"Database '{other.Name}' at ", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"is encoded as {encoding}, which cannot hold every text. Create one with ENCODING 'UTF8'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0L, other.Execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'warehouse_service'"));
    }

    [Theory]
    [InlineData("default_transaction_isolation = 'repeatable read'", "isolates transactions as repeatable read by default. Set default_transaction_isolation")]
    [InlineData("default_transaction_isolation = serializable", "isolates transactions as serializable")]
    [InlineData("synchronous_commit = off", "acknowledges what a crash may still take: synchronous_commit is off. Set it to on")]
    public void A_database_whose_settings_would_break_a_promise_is_refused(string setting, string reason)
    {
        Execute($"ALTER DATABASE {Name} SET {setting}");
        Assert.Contains(reason, Refused().Message, StringComparison.Ordinal);
        Assert.Equal(0L, Execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'warehouse_service'"));
    }

    [Fact]
    public void A_database_that_does_not_exist_is_told()
    {
        var failure = Refused(settings => settings.Database = "nowhere");
        Assert.StartsWith("Database 'nowhere' at ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("does not exist. Create it first, encoded as UTF8.", failure.Message, StringComparison.Ordinal);
        Assert.IsType<PostgresException>(failure.InnerException);
    }

    [Fact]
    public void A_password_that_is_wrong_is_told_and_not_shown()
    {
        var failure = Refused(settings => settings.Password = "s3cret");
        Assert.Contains("refuses the user 'postgres'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told()
    {
        var failure = Refused(settings => settings.Port = 1);
        Assert.Contains(":1 is not reached: Failed to connect", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check that the server runs there and lets this machine in.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("nonsense")]
    [InlineData("Hots=127.0.0.1")]
    [InlineData("Database=desk")]
    public void What_is_no_connection_string_is_the_callers_bug(string connectionString) =>
        Assert.Throws<ArgumentException>(() => PostgreSqlStore.Open(connectionString));

    [Fact]
    public async Task A_user_who_may_not_create_schemas_is_refused_until_the_store_is_there_and_then_needs_only_what_the_README_grants()
    {
        const string User = "desk";
        Execute($"CREATE ROLE {User} LOGIN PASSWORD 'desk'");
        try
        {
            var less = ConnectionStringWith(settings => (settings.Username, settings.Password) = (User, "desk"));
            var failure = Assert.Throws<PostgreSqlStoreException>(() => PostgreSqlStore.Open(less));
            Assert.Contains("cannot be given the schema 'warehouse_service'", failure.Message, StringComparison.Ordinal);
            Assert.Contains("Open it once as a user who may create schemas", failure.Message, StringComparison.Ordinal);

            PostgreSqlStore.Open(ConnectionString).Dispose();
            Execute(await GrantsOfTheReadmeAsync());
            using var store = PostgreSqlStore.Open(less);
            Assert.IsType<Committed>(await store.CommitAsync(Batch("c1", Commit(Key("a"), 0, "c1") with { Put = [Work("timer/x", Noon)] })));
            Assert.True(await store.CompleteAsync(Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10))));
        }
        finally
        {
            Execute($"DROP OWNED BY {User}");
            Execute($"DROP ROLE {User}");
        }
    }

    [Fact]
    public async Task Registered_it_takes_the_place_of_the_store_before_and_is_opened_once_its_database_is_there()
    {
        using var later = new PostgreSqlDatabase(null, Utf8);
        var name = later.Name;
        var connectionString = later.ConnectionString;
        later.Dispose();
        await using var provider = new ServiceCollection()
            .AddSingleton<IAggregateStore, InMemoryStore>()
            .AddSingleton<IWorkStore, InMemoryStore>()
            .AddPostgreSqlStore(connectionString)
            .BuildServiceProvider();
        Assert.Throws<PostgreSqlStoreException>(() => provider.GetRequiredService<IAggregateStore>());

        Execute($"CREATE DATABASE {name} {Utf8} TEMPLATE template0");

        var store = Assert.IsType<PostgreSqlStore>(provider.GetRequiredService<IAggregateStore>());
        Assert.Same(store, provider.GetRequiredService<IWorkStore>());
        Assert.Same(store, provider.GetRequiredService<PostgreSqlStore>());
        Assert.IsType<Committed>(await store.CommitAsync(Batch(Key("a"), 0)));
    }

    [Fact]
    public async Task Once_closed_it_refuses_calls()
    {
        var store = PostgreSqlStore.Open(ConnectionString);
        await store.CommitAsync(Batch(Key("a"), 0));

        await store.DisposeAsync();
        store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.LoadAsync(Key("a"), null));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CommitAsync(Batch(Key("a"), 1)));
    }

    private static async Task<string> GrantsOfTheReadmeAsync()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Readme", "PostgreSql.md"));
        return readme.Split("```sql\n").Single(part => part.StartsWith("GRANT", StringComparison.Ordinal)).Split("```")[0];
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(PostgreSqlStore).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private PostgreSqlStoreException Refused(Action<NpgsqlConnectionStringBuilder>? change = null) =>
        Assert.Throws<PostgreSqlStoreException>(() => PostgreSqlStore.Open(ConnectionStringWith(change ?? (_ => { }))));
}
