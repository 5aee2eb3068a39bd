using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite.Connections;

namespace WarehouseService.Storage.Sqlite;

/// <summary>Secrets in a SQLite file of their own, which a destroyed secret leaves without a trace.</summary>
/// <remarks>
/// <para>
/// Destroying writes the whole file anew, for pages may hold copies of what was once on them; the more secrets, the longer. If the process dies
/// in the midst of it, the next call goes on with it.
/// </para>
/// <para>
/// It is a file of its own so that its backups can be few and short-lived: a backup made before a secret was destroyed still holds it. What the
/// medium itself keeps of deleted blocks is beyond any file; encrypt the medium.
/// </para>
/// <para>
/// Calls do their work on the caller's thread, one at a time; several processes may open the file at once. The driver's failures are its own
/// <c>SqliteException</c>.
/// </para>
/// </remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class SqliteKeyVault : IKeyVault, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SecretsConnection _connection;

    private SqliteKeyVault(Database database) => _connection = new(database);

    /// <summary>Opens a file, and creates or upgrades it if need be.</summary>
    /// <param name="path">The file, in a folder that exists; not the file of a <see cref="SqliteStore"/>.</param>
    /// <param name="options">What may be chosen; null for the defaults. Secrets always survive a power failure.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="SqliteStoreException">
    /// It is no SQLite database, another application's, or written by a newer version; or the folder does not exist or may not be written.
    /// </exception>
    public static SqliteKeyVault Open(string path, SqliteStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(new Database(Path.GetFullPath(path), options ?? new()));
    }

    /// <inheritdoc />
    public Task<byte[]?> FindAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_connection.Find(tenant, id));
        }
    }

    /// <inheritdoc />
    public Task<byte[]> AddAsync(string tenant, string id, byte[] secret, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        StoreArguments.RequireSecret(secret);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_connection.Add(tenant, id, secret));
        }
    }

    /// <inheritdoc />
    public Task DestroyAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _connection.Destroy(tenant, id);
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits for the call that runs, if any, and closes the file. Calls afterwards throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }
}
