using WarehouseService.Storage.PostgreSql;
using WarehouseService.Storage.Tests.Clauses;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>A store without records, in a database that may have had some: making a database takes longer than most tests.</summary>
internal static class EmptyStores
{
    internal static BothStores EmptyStore(this PostgreSqlDatabase database)
    {
        var store = PostgreSqlStore.Open(database.ConnectionString);
        database.Empty();
        return BothStores.Of(store);
    }

    internal static void Empty(this PostgreSqlDatabase database) => database.Execute("""
        TRUNCATE warehouse_service.records, warehouse_service.journal, warehouse_service.work RESTART IDENTITY;
        ALTER SEQUENCE warehouse_service.leases RESTART
        """);
}
