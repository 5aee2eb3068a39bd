using System.Runtime.ExceptionServices;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>A write that waits for its turn: it is taken once, by who runs it or by who gave up.</summary>
internal abstract class PendingWrite
{
    private int _taken;

    internal bool IsDone { get; private set; }

    protected ExceptionDispatchInfo? Failure { get; private set; }

    internal bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    internal abstract void Run(WriteConnection connection);

    internal void Succeed() => IsDone = true;

    internal void Fail(Exception failure)
    {
        Failure = ExceptionDispatchInfo.Capture(failure);
        IsDone = true;
    }
}

/// <summary>A write with a result.</summary>
internal sealed class PendingWrite<T>(Func<WriteConnection, T> write) : PendingWrite
{
    private T? _result;

    internal T Result
    {
        get
        {
            Failure?.Throw();
            return _result!;
        }
    }

    internal override void Run(WriteConnection connection) => _result = write(connection);
}
