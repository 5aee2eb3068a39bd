using WarehouseService.Storage.Tests.Clauses;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public sealed class PostgreSqlStoreTests(PostgreSqlDatabase database) : StoreClauses, IClassFixture<PostgreSqlDatabase>
{
    protected override BothStores Create() => database.EmptyStore();
}
