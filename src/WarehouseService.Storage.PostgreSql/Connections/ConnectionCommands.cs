using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>Statements that run once, while a store is opened.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The text is our own: the scripts in this assembly, and questions about the schema.")]
internal static class ConnectionCommands
{
    internal static void Run(this NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    internal static T? Ask<T>(this NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is T answer ? answer : default;
    }

    internal static (string Encoding, string Isolation, string Acknowledges, bool IsStandby) Settings(this NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            "SELECT current_setting('server_encoding'), current_setting('transaction_isolation'), current_setting('synchronous_commit'), pg_is_in_recovery()",
            connection);
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3));
    }
}
