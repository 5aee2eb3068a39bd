using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace OwnStore;

/// <summary>
/// A store in one file that only grows: a journal of the calls that changed something, and in memory what they led to. Writers wait for the disk and for
/// each other; readers never wait.
/// </summary>
/// <threadsafety>Thread-safe. A file is open in one process at a time.</threadsafety>
public sealed class FileStore : IAggregateStore, IWorkStore, IDisposable
{
    private readonly Lock _turn = new();
    private readonly Journal _journal;
    private volatile InMemoryStore _state = new();
    private bool _inDoubt = true;

    /// <summary>Opens a file, or makes it in a folder that exists.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be opened, or another process has it open.</exception>
    public FileStore(string path, Action? beforeEachStep = null)
    {
        _journal = new(path, beforeEachStep ?? (() => { }));
        try
        {
            Recover();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose() => _journal.Dispose();

    public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        _state.LoadAsync(key, commandId, cancellationToken);

    public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
        _state.ReadJournalAsync(key, after, max, cancellationToken);

    public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
        _state.QueryAsync(filter, cursor, max, cancellationToken);

    public Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default) =>
        _state.FindAsync(key, name, cancellationToken);

    public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        return InTurn(
            () => Writes(batch) ? Kept(new() { Commit = batch }, state => state.CommitAsync(batch)) : _state.CommitAsync(batch), cancellationToken);
    }

    public Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default) => InTurn(
        () => _state.ClaimAsync(scope, now, lease, max) is { Result.IsEmpty: false } items
            ? Kept(new() { Claim = new(scope, now, lease, max) }, _ => items)
            : Task.FromResult(ImmutableArray<ClaimedWork>.Empty),
        cancellationToken);

    public Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) => InTurn(
        () => _state.CompleteAsync(item) is { Result: true } held ? Kept(new() { Complete = item }, _ => held) : Task.FromResult(false), cancellationToken);

    // What is in memory is answered at once, so nothing is awaited in a turn. One that has begun is finished, cancelled or not.
    private Task<T> InTurn<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_turn)
        {
            Recover();
            return call();
        }
    }

    // A replay or a conflict writes nothing.
    private bool Writes(Batch batch) =>
        batch.Commits.All(commit => IsAt(commit.Expected, commit.Document.Key, batch.CommandId))
        && batch.Fences.All(fence => IsAt(fence.Expected, fence.Key, null));

    private bool IsAt(long version, AggregateKey key, string? unknown) =>
        _state.LoadAsync(key, unknown).Result is { Receipt: null } loaded && (loaded.Document?.Version ?? 0) == version;

    // On the disk first, and seen by others only then. If this throws, the file may hold the call, part of it or nothing: it is read before the next turn.
    private Task<T> Kept<T>(Call call, Func<InMemoryStore, Task<T>> answer)
    {
        _inDoubt = true;
        _journal.Append(call.Write());
        _inDoubt = false;
        return answer(_state);
    }

    // The same calls in the same order lead to the same state, tokens of leases too.
    private void Recover()
    {
        if (_inDoubt)
        {
            var state = new InMemoryStore();
            foreach (var frame in _journal.ReadAll())
            {
                Call.Read(frame).RepeatOn(state);
            }

            (_state, _inDoubt) = (state, false);
        }
    }
}
