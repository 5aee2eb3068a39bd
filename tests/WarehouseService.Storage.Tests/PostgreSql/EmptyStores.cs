using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>A place without records, in a database that may have had some: making a database takes longer than most tests.</summary>
internal static class EmptyStores
{
    internal static string EmptyPlace(this PostgreSqlDatabase database)
    {
        using (PostgreSqlStore.Open(database.ConnectionString))
        {
            // Opening it makes the tables.
        }

        database.Execute("TRUNCATE warehouse_service.records, warehouse_service.journal, warehouse_service.work RESTART IDENTITY");
        return database.ConnectionString;
    }
}
