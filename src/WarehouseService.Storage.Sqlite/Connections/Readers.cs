using System.Collections.Concurrent;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Connections that read, kept for the next reader: as many as ever read at once.</summary>
internal sealed class Readers(Database database) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> _free = [];
    private volatile bool _disposed;

    public void Dispose()
    {
        _disposed = true;
        DisposeFree();
    }

    internal T Read<T>(Func<ReadConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteStore));
        var connection = _free.TryTake(out var kept) ? kept : new ReadConnection(database);
        try
        {
            return read(connection);
        }
        finally
        {
            _free.Add(connection);
            if (_disposed)
            {
                DisposeFree();
            }
        }
    }

    private void DisposeFree()
    {
        while (_free.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
