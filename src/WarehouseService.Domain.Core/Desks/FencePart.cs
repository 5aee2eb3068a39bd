using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>A record that a decision may read without touching it. Once read, the commit asserts that it did not move.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
/// <threadsafety>Belongs to one command; not thread-safe.</threadsafety>
public sealed class FencePart<TState> : Part
    where TState : class
{
    private readonly IAggregateStore _store;
    private readonly RecordFormat<TState> _format;
    private readonly AggregateKey _key;
    private Fence? _fence;

    internal FencePart(IAggregateStore store, RecordFormat<TState> format, AggregateKey key) =>
        (_store, _format, _key) = (store, format, key);

    internal override Fence? Fence => _fence;

    /// <summary>The record's state; null if there is none, which the commit asserts as well.</summary>
    public async Task<TState?> ReadAsync(CancellationToken cancellationToken = default)
    {
        var loaded = await _store.LoadAsync(_key, null, cancellationToken).ConfigureAwait(false);
        _fence = new() { Key = _key, Expected = loaded.Document?.Version ?? 0 };
        return loaded.Document is null ? null : _format.Read(loaded.Document);
    }
}
