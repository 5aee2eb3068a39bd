using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>The file, and how connections to it are opened.</summary>
internal sealed class Database(string path, SqliteStoreOptions options)
{
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Opens a file of records for writing, creates or upgrades it if need be.</summary>
    /// <exception cref="SqliteStoreException">It cannot be used as a store.</exception>
    internal SqliteConnection OpenForWriting() => OpenForWriting(
        Schema.Records, "PRAGMA journal_mode = WAL", options.SurvivesPowerFailure ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");

    /// <summary>
    /// Opens a file of secrets, creates or upgrades it if need be. What is deleted is overwritten, and no journal outlives its transaction, be it
    /// over a power failure: a journal that came back would bring a secret back. What is written anew goes through memory.
    /// </summary>
    /// <exception cref="SqliteStoreException">It cannot be used as a vault.</exception>
    internal SqliteConnection OpenSecrets() => OpenForWriting(
        Schema.Keys, "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA", "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY");

    internal SqliteConnection OpenForReading() => Open(SqliteOpenMode.ReadOnly);

    private SqliteConnection OpenForWriting(Schema schema, params ReadOnlySpan<string> settings)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new SqliteStoreException(path, "cannot be opened, for its folder does not exist. Create the folder first.");
        }

        SqliteConnection? connection = null;
        try
        {
            connection = Open(SqliteOpenMode.ReadWriteCreate);
            schema.Inspect(connection, path);
            foreach (var setting in settings)
            {
                connection.Run(setting);
            }

            schema.Upgrade(connection, path);
            return connection;
        }
        catch (SqliteException failure) when (Found(failure) is { } found)
        {
            connection?.Dispose();
            throw found;
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)Math.Ceiling(options.BusyTimeout.TotalMilliseconds)}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteStoreException? Found(SqliteException failure) => failure.SqliteErrorCode switch
    {
        NotADatabase => new(path, "is not a SQLite database. Name another file, or move this one away.", failure),
        ReadOnly => new(path, "cannot be written. It must be in a folder that the process may write to: a store keeps two more files there.", failure),
        CannotOpen => new(path, "cannot be opened or created. It must be a file, in a folder that the process may write to.", failure),
        _ => null,
    };
}
