using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests.Clauses;

/// <summary>What every store promises, by example. A store's tests inherit it.</summary>
public abstract partial class StoreClauses : IDisposable
{
    private readonly Lazy<BothStores> stores;

    protected StoreClauses() => stores = new(Create);

    protected IAggregateStore Records => stores.Value.Records;

    protected IWorkStore Work => stores.Value.Work;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract BothStores Create();

    protected virtual void Dispose(bool disposing)
    {
        if (stores.IsValueCreated)
        {
            stores.Value.Dispose();
        }
    }

    private async Task<Committed> Committed(Batch batch) => Assert.IsType<Committed>(await Records.CommitAsync(batch));

    private async Task<AggregateDocument?> Document(AggregateKey key) => (await Records.LoadAsync(key, null)).Document;

    private async Task NothingIsKnownOf(params AggregateKey[] keys)
    {
        foreach (var key in keys)
        {
            Assert.Null(await Document(key));
            Assert.Empty(await Records.ReadJournalAsync(key, 0, 10));
        }
    }
}
