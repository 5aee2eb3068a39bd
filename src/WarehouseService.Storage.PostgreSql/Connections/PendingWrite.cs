using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A write that waits to go with others: it is taken once, by who runs it or by who gave up.</summary>
internal sealed class PendingWrite(Write write)
{
    private readonly TaskCompletionSource<CommitOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    internal Write Write => write;

    internal Task<CommitOutcome> Outcome => _outcome.Task;

    internal bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    internal void Succeed(CommitOutcome outcome) => _outcome.SetResult(outcome);

    internal void Fail(Exception failure)
    {
        _outcome.TrySetException(failure);

        // Looked at, for whoever gave up does not: else the runtime would tell of a failure that nobody saw.
        _ = _outcome.Task.Exception;
    }
}
