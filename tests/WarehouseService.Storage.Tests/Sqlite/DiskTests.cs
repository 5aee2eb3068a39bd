using Microsoft.Data.Sqlite;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Tests.Disks;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.Sqlite;

public sealed class DiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FactWhereMountingIsPermitted]
    public async Task With_a_full_disk_nothing_is_half_written_and_writing_goes_on_once_there_is_room()
    {
        using var disk = Mount.Tmpfs(folder.Path, "2m");
        var ballast = folder.File("ballast");
        await File.WriteAllBytesAsync(ballast, new byte[1_000_000]);
        using var store = SqliteStore.Open(folder.File("store.db"));

        var full = await FillAsync(store);

        Assert.Contains(full.Failure.SqliteErrorCode, (int[])[10, 13]);
        await AllOrNothingAsync(store, full.Written);
        File.Delete(ballast);
        Assert.IsType<Committed>(await store.CommitAsync(Pair(full.Written)));
        await AllOrNothingAsync(store, full.Written + 1);
    }

    [Theory]
    [InlineData("ABORT")]
    [InlineData("FAIL")]
    [InlineData("ROLLBACK")]
    public async Task A_failure_in_mid_batch_undoes_that_batch_and_no_other(string severity)
    {
        var file = folder.File("store.db");
        using var store = SqliteStore.Open(file);

        // As a full disk does, ROLLBACK ends the transaction by itself, and with it the whole group of writers that shared it.
        OpeningTests.Execute(file, $"""
            CREATE TRIGGER fails BEFORE INSERT ON journal WHEN NEW.payload = 'fails' BEGIN SELECT RAISE({severity}, 'no room'); END
            """);
        var failures = 0;
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            if (i % 3 > 0)
            {
                Assert.IsType<Committed>(await store.CommitAsync(Pair(i)));
                return;
            }

            var batch = Batch($"c{i}", Commit(Key($"left-{i}"), 0, $"c{i}"), Commit(Key($"right-{i}"), 0, $"c{i}", "fails"));
            var failure = await Assert.ThrowsAsync<SqliteException>(async () => await store.CommitAsync(batch));
            Assert.Contains("no room", failure.Message, StringComparison.Ordinal);
            Interlocked.Increment(ref failures);
        })));

        Assert.Equal(20, failures);
        for (var i = 0; i < 60; i++)
        {
            var committed = i % 3 > 0;
            Assert.Equal(committed, (await store.LoadAsync(Key($"left-{i}"), null)).Document is not null);
            Assert.Equal(committed ? 1 : 0, (await store.ReadJournalAsync(Key($"right-{i}"), 0, 10)).Length);
        }
    }

    [Fact]
    public async Task Another_process_that_writes_for_too_long_is_the_drivers_exception()
    {
        var file = folder.File("store.db");
        using var store = SqliteStore.Open(file, new() { BusyTimeout = NodaTime.Duration.FromMilliseconds(50) });
        await store.CommitAsync(Pair(0));
        using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            var failures = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Task.Run(() =>
                Assert.ThrowsAsync<SqliteException>(async () => await store.CommitAsync(Pair(i))))));
            Assert.All(failures, failure => Assert.Equal(5, failure.SqliteErrorCode));
            await AllOrNothingAsync(store, 1);
        }

        await store.CommitAsync(Pair(1));
        await AllOrNothingAsync(store, 2);
    }

    [FactWhereMountingIsPermitted]
    public void A_folder_that_may_not_be_written_is_told()
    {
        SqliteStore.Open(folder.File("old.db")).Dispose();
        using var disk = Mount.ReadOnly(folder.Path);

        foreach (var name in (string[])["old.db", "new.db"])
        {
            var failure = Assert.Throws<SqliteStoreException>(() => SqliteStore.Open(folder.File(name)));
            Assert.Equal(folder.File(name), failure.Path);
            Assert.Contains("in a folder that the process may write to", failure.Message, StringComparison.Ordinal);
        }
    }

    private static Batch Pair(int i)
    {
        var payload = new string('x', 20_000);
        return Batch($"c{i}", Commit(Key($"left-{i}"), 0, $"c{i}", payload), Commit(Key($"right-{i}"), 0, $"c{i}", payload));
    }

    private static async Task<(int Written, SqliteException Failure)> FillAsync(SqliteStore store)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                await store.CommitAsync(Pair(i));
            }
            catch (SqliteException failure)
            {
                return (i, failure);
            }
        }
    }

    private static async Task AllOrNothingAsync(SqliteStore store, int written)
    {
        for (var i = 0; i < written; i++)
        {
            Assert.Equal(20_000, (await store.LoadAsync(Key($"left-{i}"), null)).Document!.Payload.Length);
            Assert.Single(await store.ReadJournalAsync(Key($"right-{i}"), 0, 10));
        }

        Assert.Equal(default, await store.LoadAsync(Key($"left-{written}"), $"c{written}"));
        Assert.Equal(default, await store.LoadAsync(Key($"right-{written}"), $"c{written}"));
    }
}
