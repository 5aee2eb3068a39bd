namespace WarehouseService.Domain.Storage;

/// <summary>A record that was read and must not have moved. The commit does not touch it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Fence
{
    /// <summary>Its address.</summary>
    public required AggregateKey Key { get; init; }

    /// <summary>The version it was read at; 0 if it did not exist.</summary>
    public required long Expected { get; init; }
}
