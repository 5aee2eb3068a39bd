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

    /// <summary>Waits until the server has finished what a client asked before it was killed.</summary>
    internal static void Settle(this PostgreSqlDatabase database)
    {
        const string Busy = """
            SELECT 1 FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state = 'active'
            """;
        while (database.Execute(Busy) is not null)
        {
            Thread.Sleep(1);
        }
    }
}
