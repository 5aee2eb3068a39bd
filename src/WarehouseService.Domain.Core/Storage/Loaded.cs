namespace WarehouseService.Domain.Storage;

/// <summary>What a store knows of a record, and of a command on it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Loaded
{
    /// <summary>The record; null if there is none.</summary>
    public AggregateDocument? Document { get; init; }

    /// <summary>The receipt of the command on this record; null if it accepted no such command.</summary>
    public Receipt? Receipt { get; init; }
}
