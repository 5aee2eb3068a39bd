using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Exploration;

/// <summary>Broken on purpose: the last writer wins, whatever version it had read.</summary>
internal sealed class OverwritingStore(IAggregateStore below) : StoreOver(below)
{
    public override async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        var commits = new List<AggregateCommit>();
        foreach (var commit in batch.Commits)
        {
            var found = await base.LoadAsync(commit.Document.Key, null, cancellationToken).ConfigureAwait(false);
            var version = found.Document?.Version ?? 0;
            commits.Add(commit with
            {
                Expected = version,
                Document = commit.Document with { Version = version + 1 },
                Event = commit.Event with { Version = version + 1 },
            });
        }

        return await base.CommitAsync(batch with { Commits = [.. commits] }, cancellationToken).ConfigureAwait(false);
    }
}
