using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>A record that a decision may read without touching it. Once read, the commit asserts that it did not move.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
/// <threadsafety>Belongs to one command; not thread-safe.</threadsafety>
public sealed class FencePart<TState> : Part
    where TState : class
{
    private readonly IAggregateStore store;
    private readonly RecordFormat<TState> format;
    private readonly AggregateKey key;
    private Fence? fence;

    internal FencePart(IAggregateStore store, RecordFormat<TState> format, AggregateKey key) =>
        (this.store, this.format, this.key) = (store, format, key);

    internal override Fence? Fence => fence;

    /// <summary>The record's state; null if there is none, which the commit asserts as well.</summary>
    public async Task<TState?> ReadAsync(CancellationToken cancellationToken = default)
    {
        var loaded = await store.LoadAsync(key, null, cancellationToken).ConfigureAwait(false);
        fence = new() { Key = key, Expected = loaded.Document?.Version ?? 0 };
        return loaded.Document is null ? null : format.Read(loaded.Document);
    }
}
