using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>The numbered scripts of a schema, and which of them a database has had: the schema keeps their numbers in a table.</summary>
internal sealed class Schema
{
    /// <summary>The schema of records.</summary>
    internal static readonly Schema Records = new("records/", "warehouse_service");

    // "whsd" as a number. Whoever upgrades holds it, in whichever process.
    private const long UpgradeLock = 0x77687364;

    private readonly string _name;
    private readonly ImmutableArray<string> _scripts;

    private Schema(string folder, string name)
    {
        _name = name;
        _scripts = [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(script => script.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Runs the scripts that the database has not had, all or none, while nobody else can.</summary>
    /// <exception cref="PostgreSqlStoreException">The schema is somebody else's, newer than this version knows, or may not be created or upgraded.</exception>
    internal void Upgrade(NpgsqlConnection connection, string database)
    {
        if (Version(connection, database) == _scripts.Length)
        {
            return;
        }

        try
        {
            using var transaction = connection.BeginTransaction();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({UpgradeLock})"));
            RunMissing(connection, Version(connection, database));
            transaction.Commit();
        }
        catch (PostgresException refused)
        {
            throw new PostgreSqlStoreException(
                database,
                $"cannot be given the schema '{_name}', or its upgrade: {refused.MessageText}. Open it once as a user who may create schemas there and owns this one.",
                refused);
        }
    }

    private void RunMissing(NpgsqlConnection connection, int version)
    {
        if (version == 0)
        {
            connection.Run($"CREATE SCHEMA {_name}");
            connection.Run($"CREATE TABLE {_name}.scripts (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())");
        }

        for (var number = version + 1; number <= _scripts.Length; number++)
        {
            connection.Run(Text(_scripts[number - 1]));
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {_name}.scripts (number) VALUES ({number})"));
        }
    }

    private int Version(NpgsqlConnection connection, string database)
    {
        // Tables are asked, not the server's cache of names: behind the lock, that may not know yet what another process created meanwhile.
        if (!connection.Ask<bool>($"SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '{_name}')"))
        {
            return 0;
        }

        if (!connection.Ask<bool>($"SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = '{_name}' AND tablename = 'scripts')"))
        {
            throw new PostgreSqlStoreException(database, $"holds a schema '{_name}' of another application. Name another database.");
        }

        var version = connection.Ask<int>($"SELECT max(number) FROM {_name}.scripts");
        return version <= _scripts.Length
            ? version
            : throw new PostgreSqlStoreException(
                database,
                $"was written by a newer version: its schema '{_name}' is {version}, and {_scripts.Length} is known. Use that version, or another database.");
    }

    private static string Text(string script)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
