using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Exploration;

/// <summary>Broken on purpose: it writes whatever moved among what was read.</summary>
internal sealed class UnfencedStore(IAggregateStore below) : StoreOver(below)
{
    public override Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default) =>
        base.CommitAsync(batch with { Fences = [] }, cancellationToken);
}
