namespace WarehouseService.Domain.Storage;

/// <summary>What a store remembers of a command that a record accepted.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Receipt
{
    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }

    /// <summary>The digest of its content.</summary>
    public required string Digest { get; init; }

    /// <summary>The version that it led the record to.</summary>
    public required long Version { get; init; }
}
