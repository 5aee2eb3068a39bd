using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Statements that run once, while a store is opened.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The text is our own: pragmas, and the scripts in this assembly.")]
internal static class ConnectionCommands
{
    internal static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static long Number(this SqliteConnection connection, string sql) => (long)Scalar(connection, sql);

    internal static string Text(this SqliteConnection connection, string sql) => (string)Scalar(connection, sql);

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
