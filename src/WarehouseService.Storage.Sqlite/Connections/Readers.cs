using System.Collections.Concurrent;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Connections that read, kept for the next reader: as many as ever read at once.</summary>
internal sealed class Readers(Database database) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> free = [];
    private volatile bool disposed;

    public void Dispose()
    {
        disposed = true;
        DisposeFree();
    }

    internal T Read<T>(Func<ReadConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SqliteStore));
        var connection = free.TryTake(out var kept) ? kept : new ReadConnection(database);
        try
        {
            return read(connection);
        }
        finally
        {
            free.Add(connection);
            if (disposed)
            {
                DisposeFree();
            }
        }
    }

    private void DisposeFree()
    {
        while (free.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
