namespace WarehouseService.Domain.Returns;

/// <summary>Some units of a line that come back in one condition.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnedItem
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units: one or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>The grade that inspection gave them, as the policy names it; null for none, which deducts nothing.</summary>
    public string? Grade { get; init; }
}
