using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>What the server makes of the store's statements.</summary>
[NeedsPostgreSql]
public sealed class PostgreSqlStatementTests : PostgreSqlDatabase
{
    private const int Tickets = 60;

    // None ever was: Npgsql's builder says that it contains every key it knows, so ours never found that the key was missing. Each load was parsed and planned anew.
    [Theory]
    [InlineData("", true)]
    [InlineData(";Max Auto Prepare=0", false)]
    public async Task Statements_are_prepared_unless_the_connection_string_says_otherwise(string setting, bool prepared)
    {
        await using var store = PostgreSqlStore.Open(ConnectionString + setting);
        Execute("""
            CREATE TABLE seen (statements bigint);
            CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO seen SELECT count(*) FROM pg_prepared_statements; RETURN NULL; END';
            CREATE TRIGGER see AFTER INSERT ON warehouse_service.journal EXECUTE FUNCTION see()
            """);

        for (var i = 0; i < 20; i++)
        {
            await store.CommitAsync(Batch(string.Create(CultureInfo.InvariantCulture, $"c{i}"), Commit(Key("a"), i, string.Create(CultureInfo.InvariantCulture, $"c{i}"))));
        }

        Assert.Equal(prepared, Execute("SELECT max(statements) > 0 FROM seen"));
    }

    // On a table that was never analyzed, looking a record up by its key read a whole index of a list: the more records, the slower.
    [Fact]
    public async Task Keys_are_never_looked_up_in_an_index_of_a_list_or_of_claims()
    {
        await using (var store = PostgreSqlStore.Open(ConnectionString))
        {
            for (var i = 0; i < Tickets; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"t{i}");
                await store.CommitAsync(Batch("c1", Commit(Key(id), 0, "c1") with { Put = [Work("timer/x", Noon)] }));
                await store.LoadAsync(Key(id), "c1");
                await store.FindAsync(Key(id), "timer/x");
                await store.ReadJournalAsync(Key(id), 0, 10);
                await store.CommitAsync(Batch("c2", Commit(Key(id), 1, "c2") with { Cancel = ["timer/x"] }) with { Fences = [Fence(Key("nobody"), 0)] });
            }
        }

        Assert.True(await ScansAsync("records_tenant_kind_id_key") > Tickets);
        Assert.Equal((0, 0, 0), (await ScansAsync("records_by_created"), await ScansAsync("records_by_updated"), await ScansAsync("work_by_due")));
    }

    [Theory]
    [InlineData("records_by_created")]
    [InlineData("records_by_updated")]
    [InlineData("records_by_queue")]
    [InlineData("work_by_due")]
    public async Task Lists_and_claims_are_read_in_the_order_of_their_index(string index)
    {
        await using (var store = PostgreSqlStore.Open(ConnectionString))
        {
            await store.CommitAsync(Batch("c1", Commit(Key("a"), 0, "c1") with { Put = [Work("timer/x", Noon)] }));
        }

        Execute($"ALTER DATABASE {Name} SET enable_seqscan = off");
        await using (var store = PostgreSqlStore.Open(ConnectionString))
        {
            await (index switch
            {
                "records_by_created" => store.QueryAsync(new() { Tenant = "acme", Kind = "ticket", Order = RecordOrder.Created }, null, 10),
                "records_by_updated" => store.QueryAsync(new() { Tenant = "acme", Kind = "ticket", Order = RecordOrder.Updated }, null, 10),
                "records_by_queue" => store.QueryAsync(new() { Tenant = "acme", Kind = "ticket", Queue = "returns", Order = RecordOrder.Updated }, null, 10),
                _ => (Task)store.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 1),
            });
        }

        Assert.True(await ScansAsync(index) > 0);
    }

    // A session tells what it scanned when it ends.
    private async Task<long> ScansAsync(string index)
    {
        while ((long)Execute($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{Name}' AND pid <> pg_backend_pid()")! > 0)
        {
            await Task.Delay(10);
        }

        return (long)Execute($"SELECT idx_scan FROM pg_stat_user_indexes WHERE schemaname = 'warehouse_service' AND indexrelname = '{index}'")!;
    }
}
