using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>The numbered scripts, and which of them a file has had: SQLite keeps that number in the file's head.</summary>
internal static class Schema
{
    /// <summary>In the head of every file of ours: "whsd" as a number.</summary>
    private const long ApplicationId = 0x77687364;

    private static readonly ImmutableArray<string> Scripts =
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Throws if the file is somebody else's, or newer than this version knows. Touches nothing.</summary>
    internal static void Inspect(SqliteConnection connection, string path)
    {
        // In a transaction, for another process may be creating the file: all or nothing of that is seen.
        connection.Run("BEGIN");
        RequireOurs(connection, path);
        connection.Run("COMMIT");
    }

    /// <summary>Runs the scripts that the file has not had, all or none, while nobody else can.</summary>
    internal static void Upgrade(SqliteConnection connection, string path)
    {
        if (Version(connection) == Scripts.Length)
        {
            return;
        }

        connection.Run("BEGIN EXCLUSIVE");
        RequireOurs(connection, path);
        foreach (var script in Scripts.Skip((int)Version(connection)))
        {
            connection.Run(Text(script));
        }

        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Scripts.Length}"));
        connection.Run("COMMIT");
    }

    private static void RequireOurs(SqliteConnection connection, string path)
    {
        var application = connection.Number("PRAGMA application_id");
        var isNew = application == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != ApplicationId && !isNew)
        {
            throw new SqliteStoreException(path, "is the database of another application. Name another file.");
        }

        var version = Version(connection);
        if (version > Scripts.Length)
        {
            throw new SqliteStoreException(
                path, $"was written by a newer version: its schema is {version}, and {Scripts.Length} is known. Use that version, or another file.");
        }
    }

    private static long Version(SqliteConnection connection) => connection.Number("PRAGMA user_version");

    private static string Text(string script)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
