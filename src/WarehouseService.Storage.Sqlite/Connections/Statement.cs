using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>
/// A statement that is prepared once and run many times. Its parameters are given in the order of their names. It runs on the native library, for a
/// command of ADO.NET makes more garbage at every run than what it writes.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    internal Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
        _places = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _places[i] = raw.sqlite3_bind_parameter_index(_statement, names[i]);
        }
    }

    public void Dispose() => _statement.Dispose();

    /// <returns>How many rows were written.</returns>
    internal int Execute(params ReadOnlySpan<Value> values)
    {
        using var row = Read(values);
        row.ReadToEnd();
        return raw.sqlite3_changes(_database);
    }

    internal Row Read(params ReadOnlySpan<Value> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // A list has the parameters of the filters that are set.
            if (_places[i] > 0)
            {
                SqliteException.ThrowExceptionForRC(values[i].BindTo(_statement, _places[i]), _database);
            }
        }

        return new(_database, _statement);
    }

    internal long ReadNumber(params ReadOnlySpan<Value> values)
    {
        using var row = Read(values);
        var number = row.Read() ? row.Number(0) : throw new InvalidOperationException("The statement found no row.");
        row.ReadToEnd();
        return number;
    }
}
