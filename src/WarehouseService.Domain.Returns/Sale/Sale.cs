using System.Collections.Immutable;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns;

/// <summary>What was sold and charged, as the invoice says it (销售凭证). <see cref="PaidOrder"/> freezes what of it was paid for each unit.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Sale
{
    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The lines, at least one.</summary>
    public required ImmutableArray<SaleLine> Lines { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Whether prices, discounts and shipping include the tax; they exclude it by default.</summary>
    public bool TaxIncluded { get; init; }

    /// <summary>A discount on the whole order, positive; shared among lines by what they cost after their own discounts. None by default.</summary>
    public Money? OrderDiscount { get; init; }

    /// <summary>The tax on goods where it is known for the order alone; shared among lines by what they cost after all discounts.</summary>
    public Money? OrderTax { get; init; }

    /// <summary>What was charged for delivery; null for nothing.</summary>
    public SaleShipping? Shipping { get; init; }

    /// <summary>What was paid in all, if the invoice says so; it must be what the rest adds up to.</summary>
    public Money? Total { get; init; }

    /// <summary>Everything that is wrong with it; none if it adds up.</summary>
    public ImmutableArray<DocumentFault> Faults() => new SaleCheck(this).Faults();
}
