namespace WarehouseService.Domain.Customers;

/// <summary>A way to reach a customer, as it is kept.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SealedContact
{
    /// <summary>How.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>The address or number, sealed.</summary>
    public required SealedText Address { get; init; }

    /// <summary>A digest under the person's key: whether an address is this one can be asked without reading it.</summary>
    public required string Match { get; init; }
}
