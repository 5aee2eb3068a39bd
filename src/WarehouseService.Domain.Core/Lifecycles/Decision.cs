namespace WarehouseService.Domain;

/// <summary>What one accepted command does to one record.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Decision<TState>
    where TState : class
{
    internal Decision(TState state, IEvent<TState> @event, Stamp stamp)
    {
        State = state;
        Event = @event;
        Stamp = stamp;
    }

    /// <summary>The state after.</summary>
    public TState State { get; }

    /// <summary>The event.</summary>
    public IEvent<TState> Event { get; }

    /// <summary>The event's version, instant and actor.</summary>
    public Stamp Stamp { get; }
}
