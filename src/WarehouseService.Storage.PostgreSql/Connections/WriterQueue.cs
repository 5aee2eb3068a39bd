using Npgsql;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>
/// The way of writes to the database. A few are under way at once, each on its own; those that come meanwhile wait, and go together: one round trip, one
/// transaction, one flush. Nobody is answered before the transaction is committed.
/// </summary>
/// <remarks>
/// If one of a group fails, all of it is undone, and each is run alone; so is a write that was busy. Nobody waits long for those under way: who has waited
/// for a moment goes alone.
/// </remarks>
internal sealed class WriterQueue(Database database)
{
    // More share fewer flushes, fewer leave the server idle while it flushes.
    private const int Lanes = 2;

    private const int LargestGroup = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly Queue<PendingWrite> _waiting = new();
    private int _underWay;

    internal async Task<CommitOutcome> RunAsync(Write write, CancellationToken cancellationToken)
    {
        if (WaitBehindOthers(write) is { } pending)
        {
            return await SettledAsync(pending, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await RunAloneAsync(write, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            GiveWay();
        }
    }

    // Null if the way is free.
    private PendingWrite? WaitBehindOthers(Write write)
    {
        lock (_waiting)
        {
            if (_underWay < Lanes)
            {
                _underWay++;
                return null;
            }

            var pending = new PendingWrite(write);
            _waiting.Enqueue(pending);
            return pending;
        }
    }

    private async Task<CommitOutcome> SettledAsync(PendingWrite pending, CancellationToken cancellationToken)
    {
        await Task.WhenAny(pending.Outcome, Task.Delay(Patience, cancellationToken)).ConfigureAwait(false);
        if (pending.TryTake())
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await RunAloneAsync(pending.Write, cancellationToken).ConfigureAwait(false);
        }

        return await pending.Outcome.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private void GiveWay()
    {
        lock (_waiting)
        {
            if (_waiting.Count == 0)
            {
                _underWay--;
                return;
            }
        }

        // On its own: whoever gives way is not to wait for others, nor are they a part of what it does.
        ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.RunWaitingAsync(), this, preferLocal: false);
    }

    private async Task RunWaitingAsync()
    {
        if (TakeGroup() is { Count: > 0 } group)
        {
            await RunAsync(group).ConfigureAwait(false);
        }

        // Those who were answered often have another write, which goes with the next group if they come before it is taken.
        await Task.Yield();
        GiveWay();
    }

    private List<PendingWrite> TakeGroup()
    {
        var group = new List<PendingWrite>();
        lock (_waiting)
        {
            while (group.Count < LargestGroup && _waiting.TryDequeue(out var next))
            {
                if (next.TryTake())
                {
                    group.Add(next);
                }
            }
        }

        return group;
    }

    private async Task RunAsync(List<PendingWrite> group)
    {
        try
        {
            var answers = await database.WriteTogetherAsync(group.Select(pending => pending.Write)).ConfigureAwait(false);
            foreach (var (pending, answer) in group.Zip(answers))
            {
                Settle(pending, answer);
            }
        }
        catch (PostgresException undone) when (undone.InvariantSeverity == "ERROR")
        {
            group.ForEach(pending => _ = SettleAloneAsync(pending));
        }
        catch (Exception failure)
        {
            // The connection broke: what became of them is unknown.
            group.ForEach(pending => pending.Fail(failure));
        }
    }

    private void Settle(PendingWrite pending, string?[]? answer)
    {
        try
        {
            if (pending.Write.Outcome(answer) is { } outcome)
            {
                pending.Succeed(outcome);
            }
            else
            {
                _ = SettleAloneAsync(pending);
            }
        }
        catch (InvalidOperationException mistake)
        {
            pending.Fail(mistake);
        }
    }

    private async Task SettleAloneAsync(PendingWrite pending)
    {
        try
        {
            pending.Succeed(await RunAloneAsync(pending.Write, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            pending.Fail(failure);
        }
    }

    private async Task<CommitOutcome> RunAloneAsync(Write write, CancellationToken cancellationToken) =>
        write.Outcome(await database.WriteAsync(write, cancellationToken).ConfigureAwait(false))
        ?? throw new InvalidOperationException("A write that waits for locks was busy.");
}
