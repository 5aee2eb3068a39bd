namespace WarehouseService.Domain.Returns;

/// <summary>Shipping was free because the order was large enough; if what is kept no longer is, by the buyer's choice, it is charged after all.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record FreeShippingClawback
{
    /// <summary>From which gross of goods shipping is free. What is kept counts as paid, and only less than this is charged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required Money Threshold { get; init => field = NotNegative(value, nameof(Threshold)); }

    /// <summary>What shipping would have cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required Money Charge { get; init => field = NotNegative(value, nameof(Charge)); }

    private static Money NotNegative(Money value, string name) => value.IsNegative
        ? throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.")
        : value;
}
