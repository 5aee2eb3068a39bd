using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite.Connections;

namespace WarehouseService.Storage.Sqlite;

/// <summary>Documents, journals and work in one SQLite file: the store for one machine, without a server.</summary>
/// <remarks>
/// <para>
/// Several processes may open the file at once; in each, one writer at a time, and readers that never wait. Writers that wait for each other
/// share a transaction and its flush to the disk; each is still all or nothing, and answered once it is durable.
/// </para>
/// <para>
/// SQLite knows no asynchronous calls: a call that need not wait for its turn to write does its work on the caller's thread before it returns.
/// Cancelling ends the wait for that turn; a write that has begun is finished.
/// </para>
/// <para>
/// Instants are kept to 100 ns: the due instant and the end of a lease are rounded up, all others down. The driver's failures are its own
/// <c>SqliteException</c>; with a full disk nothing is written, what was there stays readable, and writing goes on once there is room.
/// </para>
/// </remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class SqliteStore : IAggregateStore, IWorkStore, IDisposable, IAsyncDisposable
{
    private readonly WriterQueue _writer;
    private readonly Readers _readers;

    private SqliteStore(Database database)
    {
        _writer = new(new WriteConnection(database));
        _readers = new(database);
    }

    /// <summary>Opens a file, and creates or upgrades it if need be.</summary>
    /// <param name="path">The file, in a folder that exists. Two more files beside it (<c>-wal</c>, <c>-shm</c>) belong to it while it is open.</param>
    /// <param name="options">What may be chosen; null for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="SqliteStoreException">
    /// It is no SQLite database, another application's, written by a newer version, or keeps text otherwise than in UTF-8; or the folder does not exist or may not be written.
    /// </exception>
    public static SqliteStore Open(string path, SqliteStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(new Database(Path.GetFullPath(path), options ?? new()));
    }

    /// <inheritdoc />
    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        StoreArguments.RequireCommandId(commandId);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(
            _writer.TryRead(connection => connection.Load(key, commandId), out var loaded) ? loaded : _readers.Read(reader => reader.Load(key, commandId)));
    }

    /// <inheritdoc />
    public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        return _writer.RunAsync(connection => BatchWrite.Run(connection, batch), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        StoreArguments.RequirePageSize(max);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_readers.Read(reader => reader.ReadJournal(key, after, max)));
    }

    /// <inheritdoc />
    public Task<Page<AggregateDocument>> QueryAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireFilter(filter);
        StoreArguments.RequirePageSize(max);
        var behind = PageCursor.Read(cursor, filter.Order);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_readers.Read(reader => reader.Query(filter, behind, max)));
    }

    /// <inheritdoc />
    public Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        StoreArguments.RequireLease(lease);
        StoreArguments.RequirePageSize(max);
        return _writer.RunAsync(connection => connection.Claim(scope, now, now + lease, max), cancellationToken);
    }

    /// <inheritdoc />
    public Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireKey(key);
        Identifier.Require(name, nameof(name));
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_readers.Read(reader => reader.FindWork(key, name)));
    }

    /// <inheritdoc />
    public Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _writer.RunAsync(connection => connection.Complete(item), cancellationToken);
    }

    /// <summary>Waits for the write that runs, if any, and closes the file. Calls afterwards throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
