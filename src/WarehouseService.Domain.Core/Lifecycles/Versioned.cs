using NodaTime;

namespace WarehouseService.Domain;

/// <summary>A record as it was read: its state, its version and the instant of its last event.</summary>
/// <remarks>The default value is a record that does not exist: no state, version 0.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Versioned<TState>
    where TState : class
{
    /// <summary>A record at a version.</summary>
    public Versioned(TState state, long version, Instant openedAt, Instant lastAt)
    {
        State = state;
        Version = version;
        OpenedAt = openedAt;
        LastAt = lastAt;
    }

    /// <summary>The state; null if there is no such record.</summary>
    public TState? State { get; }

    /// <summary>How many commands the record accepted; 0 if there is no such record.</summary>
    public long Version { get; }

    /// <summary>When the first of its events happened.</summary>
    public Instant OpenedAt { get; }

    /// <summary>When the last of its events happened.</summary>
    public Instant LastAt { get; }

    /// <summary>Whether the command's id is known for this record with other content.</summary>
    public bool CommandIdReused { get; init; }
}
