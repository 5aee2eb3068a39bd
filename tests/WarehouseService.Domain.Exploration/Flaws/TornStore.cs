using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Exploration;

/// <summary>Broken on purpose: it writes the records of a batch one after the other, and stops where one conflicts.</summary>
internal sealed class TornStore(IAggregateStore below) : StoreOver(below)
{
    public override async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        var versions = new List<long>();
        foreach (var commit in batch.Commits)
        {
            var outcome = await base.CommitAsync(batch with { Commits = [commit] }, cancellationToken).ConfigureAwait(false);
            if (outcome is not Committed committed)
            {
                return outcome;
            }

            versions.AddRange(committed.Versions);
        }

        return new Committed { Versions = [.. versions] };
    }
}
