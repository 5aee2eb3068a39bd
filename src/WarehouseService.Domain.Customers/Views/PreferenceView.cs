namespace WarehouseService.Domain.Customers;

/// <summary>Something that a customer prefers, readable.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record PreferenceView
{
    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>What is preferred.</summary>
    public required string Value { get; init; }

    /// <summary>What it is about, and nothing of the value: it may be logged.</summary>
    public override string ToString() => $"{Name} (personal)";
}
