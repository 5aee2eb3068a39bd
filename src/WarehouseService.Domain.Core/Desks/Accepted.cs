namespace WarehouseService.Domain;

/// <summary>What an accepted command led to.</summary>
/// <typeparam name="TState">The state of the record that the command was about.</typeparam>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Accepted<TState>
    where TState : class
{
    /// <summary>The state that the command led to.</summary>
    public required TState State { get; init; }

    /// <summary>The version that it led to.</summary>
    public required long Version { get; init; }

    /// <summary>Whether the command had been accepted before, and this is the outcome of then.</summary>
    public bool Replayed { get; init; }
}
