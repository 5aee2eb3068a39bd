using System.Collections.Immutable;
using FsCheck.Xunit;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Storage.Tests.Clauses;
using WarehouseService.Storage.Tests.Model;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public sealed class PostgreSqlModelTests(PostgreSqlDatabase database) : IClassFixture<PostgreSqlDatabase>
{
    [Property(MaxTest = 60, Arbitrary = [typeof(StorePrograms)])]
    public async Task PostgreSQL_says_what_the_model_says(ImmutableArray<Step> program)
    {
        database.EmptyStore().Dispose();
        await ModelTests.AgreeAsync(program, () => BothStores.Of(PostgreSqlStore.Open(database.ConnectionString)));
    }
}
