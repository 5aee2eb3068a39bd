using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql.Connections;

namespace WarehouseService.Storage.PostgreSql;

/// <summary>Documents, journals and work in a PostgreSQL database: the store for several machines.</summary>
/// <remarks>
/// <para>
/// Any number of processes may open the database at once. Every call is one statement and one round trip; a commit is part of no transaction of its
/// caller. Two commits are under way at once; those that come meanwhile wait, and share a round trip and a transaction. One that fails there, or finds
/// its record locked, is run again alone. Batches lock their records and fences in key order, so they wait for each other and never deadlock.
/// </para>
/// <para>
/// Cancelling a call asks the server to end it, unless others share its transaction: that is finished. The outcome of a commit is then unknown, and all
/// or nothing; so it is when the connection breaks. The same batch again settles it: <see cref="AlreadyCommitted"/> if it was committed. A broken
/// connection is not used again; the next call opens another one.
/// </para>
/// <para>
/// Instants are kept to 100 ns: the due instant and the end of a lease are rounded up, all others down. The driver's failures are its own
/// <c>NpgsqlException</c>, those that the server tells its <c>PostgresException</c>.
/// </para>
/// </remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class PostgreSqlStore : IAggregateStore, IWorkStore, IDisposable, IAsyncDisposable
{
    private readonly Database _database;
    private readonly WriterQueue _writes;

    private PostgreSqlStore(Database database)
    {
        _database = database;
        _writes = new(database);
    }

    /// <summary>Opens a database, and creates or upgrades the store in it if need be. It is in a schema of its own, <c>warehouse_service</c>.</summary>
    /// <param name="connectionString">
    /// The database, as Npgsql takes it; it must exist and be encoded as UTF8. To create or upgrade the store the user must be allowed to create schemas
    /// in it. Unless it says otherwise, 50 statements a connection are prepared.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is empty, or not a connection string of Npgsql.</exception>
    /// <exception cref="PostgreSqlStoreException">
    /// The server is not reached or refuses the user; the database does not exist, is encoded otherwise, a standby, or set to isolate or acknowledge
    /// transactions otherwise than a store must; or the schema is another application's, written by a newer version, or may not be created.
    /// </exception>
    public static PostgreSqlStore Open(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return new(Database.Open(connectionString));
    }

    /// <inheritdoc />
    public async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        StoreArguments.RequireCommandId(commandId);
        cancellationToken.ThrowIfCancellationRequested();
        return await Reads.LoadAsync(_database, key, commandId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        Write write = batch.Commits is [_] ? new RecordWrite(batch) : new BatchWrite(batch);
        return await _writes.RunAsync(write, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        StoreArguments.RequirePageSize(max);
        cancellationToken.ThrowIfCancellationRequested();
        return await Reads.JournalAsync(_database, key, after, max, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Page<AggregateDocument>> QueryAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireFilter(filter);
        StoreArguments.RequirePageSize(max);
        var behind = PageCursor.Read(cursor, filter.Order);
        cancellationToken.ThrowIfCancellationRequested();
        return await Reads.PageAsync(_database, filter, behind, max, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        StoreArguments.RequireLease(lease);
        StoreArguments.RequirePageSize(max);
        cancellationToken.ThrowIfCancellationRequested();
        return await WorkRows.ClaimAsync(_database, scope, now, now + lease, max, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        Identifier.Require(name, nameof(name));
        cancellationToken.ThrowIfCancellationRequested();
        return await WorkRows.FindAsync(_database, key, name, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellationToken.ThrowIfCancellationRequested();
        return await WorkRows.CompleteAsync(_database, item, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections that are not in use, and the others once their calls end. Calls afterwards throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => _database.Dispose();

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
