using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>Both faces of one store that is open. Disposing of it closes the store.</summary>
/// <param name="records">The store of records.</param>
/// <param name="work">The store of timers and messages; usually the same object.</param>
/// <param name="close">Closes it; null if there is nothing to close.</param>
/// <threadsafety>As safe as the store.</threadsafety>
public sealed class OpenedStore(IAggregateStore records, IWorkStore work, Func<ValueTask>? close = null) : IAsyncDisposable
{
    /// <summary>The store of records.</summary>
    public IAggregateStore Records => records;

    /// <summary>The store of timers and messages.</summary>
    public IWorkStore Work => work;

    /// <summary>A store that is both, and closed by its own <c>DisposeAsync</c> or <c>Dispose</c>, if it has one.</summary>
    /// <typeparam name="TStore">Its type.</typeparam>
    /// <param name="store">The store.</param>
    public static OpenedStore Of<TStore>(TStore store)
        where TStore : IAggregateStore, IWorkStore => new(store, store, () => CloseAsync(store));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => close?.Invoke() ?? default;

    private static ValueTask CloseAsync(object store)
    {
        if (store is IAsyncDisposable disposable)
        {
            return disposable.DisposeAsync();
        }

        (store as IDisposable)?.Dispose();
        return default;
    }
}
