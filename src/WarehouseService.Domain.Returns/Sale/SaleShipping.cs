namespace WarehouseService.Domain.Returns;

/// <summary>What was charged for delivery.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SaleShipping
{
    /// <summary>What delivery cost before its discount.</summary>
    public required Money Charged { get; init; }

    /// <summary>The discount on delivery, positive; none by default.</summary>
    public Money? Discount { get; init; }

    /// <summary>The tax on delivery; none by default.</summary>
    public Money? Tax { get; init; }
}
