namespace WarehouseService.Domain.Customers;

/// <summary>A way to reach a customer, readable.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ContactView
{
    /// <summary>How.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>The address or number.</summary>
    public required string Address { get; init; }

    /// <summary>How, and nothing of the address: it may be logged.</summary>
    public override string ToString() => $"{Kind} (personal)";
}
