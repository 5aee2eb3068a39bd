using Npgsql;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public sealed class PostgreSqlStoreTests(PostgreSqlDatabase database) : IClassFixture<PostgreSqlDatabase>
{
    private readonly StoreUnderTest _store = new()
    {
        Name = "PostgreSQL",
        NewPlace = database.EmptyPlace,
        Open = place =>
        {
            database.Settle();
            return OpenedStore.Of(PostgreSqlStore.Open(place));
        },
        KeepsData = true,
        OpenFaulty = OpenFaulty,
        Writer = place => Kit.Writer("postgresql", place),
    };

    public static TheoryData<string> Clauses => Kit.Clauses;

    [Theory]
    [MemberData(nameof(Clauses))]
    public Task It_keeps(string clause) => StoreConformance.Named(clause).CheckAsync(_store, new() { Programs = 40, Histories = 10, Kills = Kit.Kills, Patience = Kit.Patience });

    // A step is what is carried over the wire at once, there or back.
    private static FaultyStore OpenFaulty(string place)
    {
        var settings = new NpgsqlConnectionStringBuilder(place);
        var wire = new BreakingWire(settings.Host!, settings.Port);
        (settings.Host, settings.Port) = ("127.0.0.1", wire.Port);
        var store = PostgreSqlStore.Open(settings.ConnectionString);
        return new(new(store, store, CloseAsync), wire.BreakAt);

        async ValueTask CloseAsync()
        {
            await store.DisposeAsync();
            wire.Dispose();
        }
    }
}
