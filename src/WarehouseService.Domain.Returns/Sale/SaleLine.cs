namespace WarehouseService.Domain.Returns;

/// <summary>One line of an invoice.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SaleLine
{
    /// <summary>The line's id, unique in its order.</summary>
    public required string Id { get; init; }

    /// <summary>How many units were sold: one or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>The price of a unit; null where the line's total is given. Beside that total it only informs.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>The line before discounts, where the invoice says it; else quantity × unit price.</summary>
    public Money? LineTotal { get; init; }

    /// <summary>The line's own discount, positive; none by default.</summary>
    public Money? Discount { get; init; }

    /// <summary>The tax of the line; null where it is known for the order alone, or there is none.</summary>
    public Money? Tax { get; init; }

    /// <summary>What the line cost after its own discount; null where neither total nor price is given.</summary>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    internal Money? Base() => (LineTotal ?? UnitPrice?.Times(Quantity)) is { } total
        ? Discount is { } discount ? total - discount : total
        : null;
}
