using System.Threading.Channels;

namespace WarehouseService.Domain.Testing.Conformance.Concurrency;

/// <summary>
/// Takes calls from one await to the next, one at a time, in an order that a seed chooses. So races are met whose moment is too short for threads, and met
/// again with the same seed. A store that goes on elsewhere after an await (<c>ConfigureAwait(false)</c>) leaves this order there, and is only raced.
/// </summary>
internal sealed class Interleaving(int seed) : TaskScheduler
{
    // A step that blocks may wait for one that has not had its turn.
    private static readonly TimeSpan Blocked = TimeSpan.FromMilliseconds(50);

    private readonly Random _random = new(seed);
    private readonly List<Task> _waiting = [];
    private readonly Channel<bool> _arrived = Channel.CreateUnbounded<bool>();

    /// <summary>Runs the calls to their end.</summary>
    /// <param name="count">How many.</param>
    /// <param name="call">The call of a number.</param>
    /// <param name="beforeStep">Told how many steps were taken before each one; null if nobody listens.</param>
    internal async Task<T[]> RunAsync<T>(int count, Func<int, Task<T>> call, Action<int>? beforeStep = null)
    {
        var all = Task.WhenAll(Enumerable.Range(0, count).Select(
            i => Task.Factory.StartNew(() => call(i), CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap()).ToList());
        _ = all.ContinueWith(_ => _arrived.Writer.TryWrite(true), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, Default);
        for (var step = 0; !all.IsCompleted; step++)
        {
            await _arrived.Reader.ReadAsync();
            if (Next() is { } next)
            {
                beforeStep?.Invoke(step);
                await Task.WhenAny(Task.Run(() => TryExecuteTask(next)), Task.Delay(Blocked));
            }
        }

        return await all;
    }

    protected override void QueueTask(Task task)
    {
        lock (_waiting)
        {
            _waiting.Add(task);
        }

        _arrived.Writer.TryWrite(true);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_waiting)
        {
            return [.. _waiting];
        }
    }

    private Task? Next()
    {
        lock (_waiting)
        {
            if (_waiting.Count == 0)
            {
                return null;
            }

            var (i, last) = (_random.Next(_waiting.Count), _waiting.Count - 1);
            var next = _waiting[i];
            _waiting[i] = _waiting[last];
            _waiting.RemoveAt(last);
            return next;
        }
    }
}
