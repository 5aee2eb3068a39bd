using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>The numbered scripts of a kind of file, and which of them a file has had: SQLite keeps that number in the file's head.</summary>
internal sealed class Schema
{
    /// <summary>Files of records. In the head of each: "whsd" as a number.</summary>
    internal static readonly Schema Records = new("records/", 0x77687364);

    /// <summary>Files of secrets. In the head of each: "whsk" as a number.</summary>
    internal static readonly Schema Keys = new("keys/", 0x7768736b);

    private readonly long _applicationId;
    private readonly ImmutableArray<string> _scripts;

    private Schema(string folder, long applicationId)
    {
        _applicationId = applicationId;
        _scripts = [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Throws if the file is somebody else's, or newer than this version knows. Touches nothing.</summary>
    internal void Inspect(SqliteConnection connection, string path)
    {
        // In a transaction, for another process may be creating the file: all or nothing of that is seen.
        connection.Run("BEGIN");
        RequireOurs(connection, path);
        connection.Run("COMMIT");
    }

    /// <summary>Runs the scripts that the file has not had, all or none, while nobody else can.</summary>
    internal void Upgrade(SqliteConnection connection, string path)
    {
        if (Version(connection) == _scripts.Length)
        {
            return;
        }

        connection.Run("BEGIN EXCLUSIVE");
        RequireOurs(connection, path);
        foreach (var script in _scripts.Skip((int)Version(connection)))
        {
            connection.Run(Text(script));
        }

        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {_applicationId}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {_scripts.Length}"));
        connection.Run("COMMIT");
    }

    private void RequireOurs(SqliteConnection connection, string path)
    {
        var application = connection.Number("PRAGMA application_id");
        var isNew = application == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != _applicationId && !isNew)
        {
            throw new SqliteStoreException(path, "is the database of another application. Name another file.");
        }

        if (connection.Text("PRAGMA encoding") is not "UTF-8" and var encoding)
        {
            throw new SqliteStoreException(path, $"keeps text as {encoding}; a store reads UTF-8. Name another file.");
        }

        var version = Version(connection);
        if (version > _scripts.Length)
        {
            throw new SqliteStoreException(
                path, $"was written by a newer version: its schema is {version}, and {_scripts.Length} is known. Use that version, or another file.");
        }
    }

    private static long Version(SqliteConnection connection) => connection.Number("PRAGMA user_version");

    private static string Text(string script)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
