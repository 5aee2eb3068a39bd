using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>
/// The one gate to the connection that writes. Who comes through writes for those who wait too: one transaction, one flush to the disk.
/// Nobody is answered before the transaction is committed.
/// </summary>
/// <remarks>If one of a group fails, all of it is undone, and each is run alone.</remarks>
internal sealed class WriterQueue(WriteConnection connection) : IDisposable
{
    private const int LargestGroup = 64;
    private const int Busy = 5;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentQueue<PendingWrite> _waiting = new();
    private bool _disposed;

    public void Dispose()
    {
        _gate.Wait();
        try
        {
            if (!_disposed)
            {
                _disposed = true;
                connection.Dispose();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Runs a write in a transaction.</summary>
    /// <param name="write">What to do; it may be run twice, after the first run was undone.</param>
    /// <param name="cancellationToken">Cancels while waiting. A write that has begun is finished.</param>
    internal async Task<T> RunAsync<T>(Func<WriteConnection, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingWrite<T>(write);
        _waiting.Enqueue(pending);
        try
        {
            await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            pending.TryTake();
            throw;
        }

        try
        {
            while (!pending.IsDone)
            {
                ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteStore));
                Run(NextGroup());
            }
        }
        finally
        {
            _gate.Release();
        }

        return pending.Result;
    }

    /// <summary>Reads on the connection that writes, if nobody is writing: what it wrote is still in its cache, which other connections must read anew.</summary>
    /// <returns>Whether it was free.</returns>
    internal bool TryRead<T>(Func<WriteConnection, T> read, out T result)
    {
        result = default!;
        if (!_gate.Wait(0))
        {
            return false;
        }

        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteStore));
            result = read(connection);
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private List<PendingWrite> NextGroup()
    {
        var group = new List<PendingWrite>();
        while (group.Count < LargestGroup && _waiting.TryDequeue(out var next))
        {
            if (next.TryTake())
            {
                group.Add(next);
            }
        }

        return group;
    }

    private void Run(List<PendingWrite> group)
    {
        switch (Attempt(group))
        {
            case null:
                group.ForEach(write => write.Succeed());
                break;
            case { } failure when group.Count == 1 || failure is SqliteException { SqliteErrorCode: Busy }:
                group.ForEach(write => write.Fail(failure));
                break;
            default:
                group.ForEach(write => Run([write]));
                break;
        }
    }

    private Exception? Attempt(List<PendingWrite> group)
    {
        try
        {
            connection.Begin();
            group.ForEach(write => write.Run(connection));
            connection.Commit();
            return null;
        }
        catch (Exception failure)
        {
            return connection.Rollback() ?? failure;
        }
    }
}
