namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>One clause's use of a store: a place and, while it is open, the store there. Both come when they are first needed.</summary>
internal sealed class Trial(StoreUnderTest store, ConformanceOptions options, int seed, CancellationToken stopping) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private string? _place;
    private OpenedStore? _opened;

    internal StoreUnderTest Store => store;

    internal ConformanceOptions Options => options;

    internal int Seed => seed;

    /// <summary>Ends when the kit's patience does.</summary>
    internal CancellationToken Stopping => stopping;

    internal string Place
    {
        get
        {
            lock (_gate)
            {
                return _place ??= store.NewPlace();
            }
        }
    }

    internal OpenedStore Opened
    {
        get
        {
            lock (_gate)
            {
                return _opened ??= store.Open(Place);
            }
        }
    }

    /// <summary>Opens the store so that it fails when it is told to.</summary>
    internal Action<int> OpenFaulty()
    {
        var faulty = store.OpenFaulty!(Place);
        _opened = faulty.Store;
        return faulty.FailAt;
    }

    /// <summary>Closes the store; whoever needs it next opens it again.</summary>
    internal async Task CloseAsync()
    {
        if (_opened is { } opened)
        {
            _opened = null;
            await opened.DisposeAsync();
        }
    }

    /// <summary>Closes the store and removes the place; whoever needs one next gets a new one.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_place is { } place)
        {
            _place = null;
            store.Remove(place);
        }
    }
}
