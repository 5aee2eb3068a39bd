using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>The connection to a file of secrets, with its prepared statements. One caller at a time.</summary>
internal sealed class SecretsConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _find;
    private readonly Statement _add;
    private readonly Statement _delete;
    private readonly Statement _findUnpurged;
    private readonly Statement _purged;
    private bool _disposed;

    internal SecretsConnection(Database database)
    {
        _connection = database.OpenSecrets();
        _find = new(_connection, "SELECT secret FROM secrets WHERE tenant = $tenant AND id = $id", "$tenant", "$id");
        _add = new(
            _connection,
            """
            INSERT INTO secrets (tenant, id, secret) VALUES ($tenant, $id, $secret)
            ON CONFLICT DO UPDATE SET secret = secrets.secret RETURNING secret
            """,
            "$tenant", "$id", "$secret");
        _delete = new(_connection, "DELETE FROM secrets WHERE tenant = $tenant AND id = $id", "$tenant", "$id");
        _findUnpurged = new(_connection, "SELECT coalesce(max(deleted), 0) FROM purges WHERE deleted > purged");
        _purged = new(_connection, "UPDATE purges SET purged = max(purged, $deleted)", "$deleted");
    }

    public void Dispose()
    {
        _disposed = true;
        _find.Dispose();
        _add.Dispose();
        _delete.Dispose();
        _findUnpurged.Dispose();
        _purged.Dispose();
        _connection.Dispose();
    }

    internal byte[]? Find(string tenant, string id) => First(_find, tenant, id);

    internal byte[] Add(string tenant, string id, byte[] secret) => First(_add, tenant, id, secret)!;

    internal void Destroy(string tenant, string id)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteKeyVault));
        _delete.Execute(tenant, id);
        if (_findUnpurged.ReadNumber() is > 0 and var deleted)
        {
            // Overwriting what is deleted misses copies that SQLite leaves behind when it moves rows between pages.
            _connection.Run("VACUUM");
            _purged.Execute(deleted);
        }
    }

    private byte[]? First(Statement statement, params ReadOnlySpan<Value> values)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteKeyVault));
        using var row = statement.Read(values);
        if (!row.Read())
        {
            return null;
        }

        var secret = row.Bytes(0);
        row.ReadToEnd();
        return secret;
    }
}
