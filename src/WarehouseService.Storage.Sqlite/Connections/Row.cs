using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>The row at which a running statement stands, by the position of its columns. Leaving it ends the run.</summary>
internal readonly ref struct Row(sqlite3 database, sqlite3_stmt statement) : IDisposable
{
    // The code of a failed run is told once more here; who ran it has thrown by then.
    public void Dispose() => raw.sqlite3_reset(statement);

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool Read()
    {
        var code = raw.sqlite3_step(statement);
        SqliteException.ThrowExceptionForRC(code, database);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>What a statement writes outside a transaction is committed at its end, and fails there.</summary>
    internal void ReadToEnd()
    {
        while (Read())
        {
        }
    }

    internal bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    internal long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A text; bytes of it as they stand in the file, which is in UTF-8.</summary>
    internal string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    internal string? OptionalText(int column) => IsNull(column) ? null : Text(column);

    internal byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    internal Instant Instant(int column) => NodaTime.Instant.FromUnixTimeTicks(Number(column));
}
