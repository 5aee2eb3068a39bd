using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

/// <summary>Work of a batch that was a conflict is handed out all the same.</summary>
internal sealed class OutboxWrittenOnConflict : Faulty
{
    private readonly ConcurrentQueue<ClaimedWork> outbox = [];

    public override async Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        var claimed = await base.ClaimAsync(scope, now, lease, max, cancellationToken);
        return claimed.Length < max && outbox.TryDequeue(out var more) ? claimed.Add(more) : claimed;
    }

    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        var outcome = await base.Commit(batch, cancellationToken);
        foreach (var commit in outcome is Conflict ? batch.Commits : [])
        {
            foreach (var work in commit.Put)
            {
                outbox.Enqueue(new() { Key = commit.Document.Key, Work = work, Token = 0, Until = work.Due });
            }
        }

        return outcome;
    }
}

/// <summary>Whoever had an item once may complete it.</summary>
internal sealed class StaleLeaseCompletes : Faulty
{
    private readonly ConcurrentDictionary<(AggregateKey, string), ClaimedWork> latest = [];

    public override async Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        var claimed = await base.ClaimAsync(scope, now, lease, max, cancellationToken);
        foreach (var item in claimed)
        {
            latest[(item.Key, item.Work.Name)] = item;
        }

        return claimed;
    }

    public override Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) =>
        base.CompleteAsync(item is null ? item! : latest.GetValueOrDefault((item.Key, item.Work.Name), item), cancellationToken);
}

/// <summary>Two that ask at once are answered alike.</summary>
internal sealed class DoubleClaim : Faulty
{
    private readonly Lock gate = new();
    private Task<ImmutableArray<ClaimedWork>>? asked;

    public override async Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        Task<ImmutableArray<ClaimedWork>> answer;
        lock (gate)
        {
            asked = answer = asked is { IsCompleted: false } ? asked : AskAsync(scope, now, lease, max, cancellationToken);
        }

        return await answer;
    }

    private async Task<ImmutableArray<ClaimedWork>> AskAsync(WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken)
    {
        // Bad arguments are told, whoever asks.
        var claimed = await base.ClaimAsync(scope, now, lease, max, cancellationToken);
        await Task.Delay(1, CancellationToken.None);
        return claimed;
    }
}
