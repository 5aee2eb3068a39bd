using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;
using WarehouseService.Domain.Testing.Conformance;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_when_opened_again()
    {
        var batch = Batch("c1", Commit(Key("a"), 0, "c1") with { Put = [Work("timer/x", Noon)] });
        await using (var store = SqliteStore.Open(File))
        {
            await store.CommitAsync(batch);
        }

        await using (var store = SqliteStore.Open(File))
        {
            Assert.Equal(batch.Commits[0].Document, (await store.LoadAsync(Key("a"), "c1")).Document);
            Assert.IsType<AlreadyCommitted>(await store.CommitAsync(batch));
            Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
        }
    }

    [Fact]
    public async Task A_lease_outlives_the_store_that_gave_it()
    {
        using (var store = SqliteStore.Open(File))
        {
            await store.CommitAsync(Batch("c1", Commit(Key("a"), 0, "c1") with { Put = [Work("timer/x", Noon)] }));
            Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
        }

        using (var store = SqliteStore.Open(File))
        {
            Assert.Empty(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
            var again = Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon.Plus(Duration.FromMinutes(1)), Duration.FromMinutes(1), 10));
            Assert.Equal(2, again.Token);
        }
    }

    [Fact]
    public async Task Once_closed_it_leaves_one_file_and_refuses_calls()
    {
        var store = SqliteStore.Open(File);
        await store.CommitAsync(Batch(Key("a"), 0));
        await store.LoadAsync(Key("a"), null);
        Assert.True(System.IO.File.Exists(File + "-wal"));

        await store.DisposeAsync();
        store.Dispose();

        Assert.Equal([File], Directory.GetFiles(folder.Path));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.LoadAsync(Key("a"), null));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(Batch(Key("a"), 1)));
    }

    [Fact]
    public async Task Two_stores_share_a_file()
    {
        using var one = SqliteStore.Open(File);
        using var two = SqliteStore.Open(File);

        await Task.WhenAll(new[] { one, two }.Select((store, writer) => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                Assert.IsType<Committed>(await store.CommitAsync(Batch(Key($"{writer}-{i}"), 0)));
            }
        })));

        Assert.Equal(100, (await one.QueryAsync(new() { Tenant = "acme", Kind = "ticket" }, null, 1000)).Items.Length);
        Assert.IsType<Conflict>(await two.CommitAsync(Batch("late", Commit(Key("0-0"), 0, "late"))));
    }

    [Fact]
    public async Task Many_opening_a_new_file_at_once_all_succeed()
    {
        for (var round = 0; round < 20; round++)
        {
            var file = folder.File($"new-{round}.db");
            var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SqliteStore.Open(file, new() { SurvivesPowerFailure = false }))));
            Assert.All(stores, store => store.Dispose());
        }
    }

    [Fact]
    public async Task A_file_that_only_had_the_first_script_is_upgraded()
    {
        Execute(File, Script("records/0001-records.sql"));
        Execute(File, "PRAGMA application_id = 2003333988; PRAGMA user_version = 1");
        Execute(File, """
            INSERT INTO records (tenant, kind, id, version, payload, status, created, updated) VALUES ('acme', 'ticket', 'old', 1, 'then', 'open', 0, 0);
            INSERT INTO journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
            VALUES (1, 1, 'opened', 'then', 0, 0, 'agent:ann', 'c0', 'd0')
            """);

        using var store = SqliteStore.Open(File);

        var old = await store.LoadAsync(Key("old"), "c0");
        Assert.Equal(("then", 1L), (old.Document!.Payload, old.Receipt!.Version));
        Assert.IsType<Committed>(await store.CommitAsync(Batch("c1", Commit(Key("old"), 1, "c1") with { Put = [Work("timer/x", Noon)] })));
        Assert.Single(await store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 1));
        Assert.Single((await store.QueryAsync(new() { Tenant = "acme", Kind = "ticket", Order = RecordOrder.Updated }, null, 10)).Items);
        Assert.Equal(3, Execute(File, "PRAGMA user_version"));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        SqliteStore.Open(File).Dispose();
        Execute(File, "PRAGMA user_version = 4");
        var before = System.IO.File.ReadAllBytes(File);

        var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(File));

        Assert.Equal(File, failure.Path);
        Assert.Contains("newer version: its schema is 4, and 3 is known", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Join('\n', Enumerable.Repeat("id,subject,status", 500));
        System.IO.File.WriteAllText(File, text);

        var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(File));

        Assert.StartsWith($"'{File}' is not a SQLite database.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("CREATE TABLE notes (text TEXT)")]
    [InlineData("PRAGMA application_id = 42")]
    public void A_database_of_another_application_is_refused_and_left_alone(string theirs)
    {
        Execute(File, theirs);
        var before = System.IO.File.ReadAllBytes(File);

        var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(File));

        Assert.Contains("is the database of another application", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_that_keeps_text_otherwise_than_in_UTF_8_is_refused_and_left_alone()
    {
        Execute(File, "PRAGMA encoding = 'UTF-16le'; CREATE TABLE notes (text TEXT); DROP TABLE notes");
        var before = System.IO.File.ReadAllBytes(File);

        var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(File));

        Assert.Contains("keeps text as UTF-16le; a store reads UTF-8. Name another file.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void An_empty_file_becomes_a_store()
    {
        System.IO.File.WriteAllBytes(File, []);
        SqliteStore.Open(File).Dispose();
        Assert.Equal(3, Execute(File, "PRAGMA user_version"));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_told()
    {
        var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(folder.File("nowhere/store.db")));
        Assert.Contains("its folder does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_told()
    {
        var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(folder.Path));
        Assert.Contains("It must be a file", failure.Message, StringComparison.Ordinal);
        Assert.IsType<SqliteException>(failure.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_path_is_the_callers_bug(string path) => Assert.Throws<ArgumentException>(() => SqliteStore.Open(path));

    [Fact]
    public void A_wait_out_of_range_is_the_callers_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SqliteStoreOptions { BusyTimeout = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SqliteStoreOptions { BusyTimeout = Duration.FromMinutes(11) });
        Assert.Equal((true, Duration.FromSeconds(5)), (new SqliteStoreOptions().SurvivesPowerFailure, new SqliteStoreOptions().BusyTimeout));
    }

    [Fact]
    public async Task Registered_it_takes_the_place_of_the_store_before()
    {
        var services = new ServiceCollection()
            .AddSingleton<IAggregateStore, InMemoryStore>()
            .AddSingleton<IWorkStore, InMemoryStore>()
            .AddSqliteStore(File);
        await using (var provider = services.BuildServiceProvider())
        {
            Assert.False(System.IO.File.Exists(File));
            var store = Assert.IsType<SqliteStore>(provider.GetRequiredService<IAggregateStore>());
            Assert.Same(store, provider.GetRequiredService<IWorkStore>());
            Assert.Same(store, provider.GetRequiredService<SqliteStore>());
            await store.CommitAsync(Batch(Key("a"), 0));
        }

        Assert.Equal([File], Directory.GetFiles(folder.Path));
    }

    internal static long? Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long?;
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(SqliteStore).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
