namespace WarehouseService.Domain.Storage;

/// <summary>A record as a store keeps it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AggregateDocument
{
    /// <summary>Its address.</summary>
    public required AggregateKey Key { get; init; }

    /// <summary>How many events its journal has; from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The state as text. It comes back byte for byte.</summary>
    public required string Payload { get; init; }

    /// <summary>What lists filter on.</summary>
    public required IndexRow Index { get; init; }
}
