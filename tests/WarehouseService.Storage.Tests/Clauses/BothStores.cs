using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests.Clauses;

/// <summary>Both faces of one store, as the clauses use it.</summary>
public sealed class BothStores(IAggregateStore records, IWorkStore work, Action? dispose = null) : IDisposable
{
    public IAggregateStore Records => records;

    public IWorkStore Work => work;

    public static BothStores Of<TStore>(TStore store)
        where TStore : IAggregateStore, IWorkStore => new(store, store, (store as IDisposable) is { } disposable ? disposable.Dispose : null);

    public void Dispose() => dispose?.Invoke();
}
