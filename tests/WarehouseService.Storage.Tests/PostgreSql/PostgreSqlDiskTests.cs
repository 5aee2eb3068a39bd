using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.Disks;
using WarehouseService.Tests.PostgreSql;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql(OfOurOwn = true)]
public sealed class PostgreSqlDiskTests
{
    // Of random digits, so that the server cannot pack it.
    private static readonly string Payload = Convert.ToHexString(RandomNumberGenerator.GetBytes(100_000));

    [FactWhereMountingIsPermitted]
    public async Task With_a_full_disk_nothing_is_half_written_and_the_same_store_goes_on_once_there_is_room()
    {
        using var server = PostgreSqlServer.StartOwn();
        var folder = Path.Combine(server.Folder, "small");
        Directory.CreateDirectory(folder);
        using var disk = Mount.Tmpfs(folder, "24m");
        using (var owned = Process.Start("chown", ["postgres", folder]))
        {
            await owned.WaitForExitAsync();
        }

        Execute(server, $"CREATE TABLESPACE small LOCATION '{folder}'");
        Execute(server, "CREATE DATABASE small TABLESPACE small TEMPLATE template0 ENCODING 'UTF8'");
        await using (var store = PostgreSqlStore.Open(server.ConnectionString("small")))
        {
            var (written, failure) = await FillAsync(store);
            Assert.Equal(PostgresErrorCodes.DiskFull, failure.SqlState);
            await AllOrNothingAsync(store, written);

            disk.Resize("64m");
            Assert.IsType<Committed>(await store.CommitAsync(Pair(written)));
            await AllOrNothingAsync(store, written + 1);
        }

        Execute(server, "DROP DATABASE small WITH (FORCE)");
        Execute(server, "DROP TABLESPACE small");
    }

    private static void Execute(PostgreSqlServer server, string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString() + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static Batch Pair(int place) => Batch(
        $"c{place}", Commit(Key($"left-{place}"), 0, $"c{place}", Payload), Commit(Key($"right-{place}"), 0, $"c{place}", Payload));

    private static async Task<(int Written, PostgresException Failure)> FillAsync(PostgreSqlStore store)
    {
        for (var place = 0; ; place++)
        {
            try
            {
                await store.CommitAsync(Pair(place));
            }
            catch (PostgresException failure)
            {
                return (place, failure);
            }
        }
    }

    private static async Task AllOrNothingAsync(PostgreSqlStore store, int written)
    {
        Assert.True(written > 0);
        for (var place = 0; place < written; place++)
        {
            Assert.Equal(Payload, (await store.LoadAsync(Key($"left-{place}"), null)).Document!.Payload);
            Assert.Single(await store.ReadJournalAsync(Key($"right-{place}"), 0, 10));
        }

        Assert.Equal(default, await store.LoadAsync(Key($"left-{written}"), $"c{written}"));
        Assert.Equal(default, await store.LoadAsync(Key($"right-{written}"), $"c{written}"));
    }
}
