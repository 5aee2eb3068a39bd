using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>A statement that is prepared once and run many times. Its parameters are given in the order of their names.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    internal Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }

        command.Prepare();
    }

    public void Dispose() => command.Dispose();

    internal int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    internal SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    internal long ReadNumber(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return (long)command.ExecuteScalar()!;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
