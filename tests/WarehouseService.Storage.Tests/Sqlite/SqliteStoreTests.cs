using WarehouseService.Storage.Sqlite;
using WarehouseService.Storage.Tests.Clauses;

namespace WarehouseService.Storage.Tests.Sqlite;

public sealed class SqliteStoreTests : StoreClauses
{
    private readonly TemporaryFolder folder = new();

    protected override BothStores Create() => BothStores.Of(SqliteStore.Open(folder.File("clauses.db"), new() { SurvivesPowerFailure = false }));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Dispose();
    }
}
