namespace WarehouseService.Domain.Customers;

/// <summary>Something that a customer prefers, as it is kept.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SealedPreference
{
    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>What is preferred, sealed.</summary>
    public required SealedText Value { get; init; }
}
