using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Exploration;

/// <summary>A store that gives way before and after each call, as one over a network does: that is where other commands come in between.</summary>
internal sealed class YieldingStore(IAggregateStore below) : StoreOver(below)
{
    private readonly List<Batch> _written = [];

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<Batch> Written => _written;

    /// <summary>Whether it does; without, it is faster.</summary>
    public bool GivesWay { get; set; }

    public override async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        await GiveWayAsync();
        var loaded = await base.LoadAsync(key, commandId, cancellationToken).ConfigureAwait(false);
        await GiveWayAsync();
        return loaded;
    }

    public override async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        await GiveWayAsync();
        var outcome = await base.CommitAsync(batch, cancellationToken).ConfigureAwait(false);
        if (outcome is Committed)
        {
            _written.Add(batch);
        }

        await GiveWayAsync();
        return outcome;
    }

    private async Task GiveWayAsync()
    {
        if (GivesWay)
        {
            await Task.Yield();
        }
    }
}
