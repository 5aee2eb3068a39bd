using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// What was paid for each unit of an order and for its delivery, frozen at the sale: refunds are never derived anew from prices or from what is left of
/// the order.
/// </summary>
/// <remarks>
/// A line: its total, less its discount, less its share of the order's discount by what lines cost, with the tax added if prices exclude it. Gross and tax
/// of a line are each split over its units by <see cref="Money.Split"/>.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record PaidOrder
{
    /// <summary>Freezes a sale.</summary>
    /// <exception cref="ArgumentException">The sale does not add up; the message lists every fault that <see cref="Sale.Faults"/> finds.</exception>
    public static PaidOrder Of(Sale sale)
    {
        ArgumentNullException.ThrowIfNull(sale);
        var faults = sale.Faults();
        return faults.IsEmpty ? Freeze(sale) : throw new ArgumentException(string.Join(" ", faults), nameof(sale));
    }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What was paid for each line, in the order of the invoice.</summary>
    public required ImmutableArray<PaidLine> Lines { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What was paid for delivery, tax included.</summary>
    public required Money Shipping { get; init; }

    /// <summary>The tax in that.</summary>
    public required Money ShippingTax { get; init; }

    /// <summary>What was paid for goods, tax included.</summary>
    public Money Goods()
    {
        var goods = Money.Zero(Currency);
        foreach (var line in Lines)
        {
            goods += line.Gross;
        }

        return goods;
    }

    /// <summary>What was paid in all.</summary>
    public Money Total() => Goods() + Shipping;

    /// <summary>The line of an id; null if there is none.</summary>
    public PaidLine? Line(string id)
    {
        foreach (var line in Lines)
        {
            if (line.Id == id)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(PaidOrder? other) => other is not null && Order == other.Order && Currency == other.Currency
        && Shipping == other.Shipping && ShippingTax == other.ShippingTax && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Order, Shipping, Lines.Length);

    // The sale was checked.
    internal static PaidOrder Freeze(Sale sale) => new()
    {
        Order = sale.Order,
        Currency = sale.Currency,
        Lines = LinesOf(sale),
        Shipping = ShippingOf(sale),
        ShippingTax = sale.Shipping?.Tax ?? Money.Zero(sale.Currency),
    };

    private static ImmutableArray<PaidLine> LinesOf(Sale sale)
    {
        var zero = Money.Zero(sale.Currency);
        ImmutableArray<Money> bases = [.. sale.Lines.Select(line => line.Base()!.Value)];
        var discounts = (sale.OrderDiscount ?? zero).Allocate(WeightsOf(bases));
        ImmutableArray<Money> charged = [.. bases.Zip(discounts, (cost, discount) => cost - discount)];
        var taxes = sale.OrderTax is { } tax ? tax.Allocate(WeightsOf(charged)) : [.. sale.Lines.Select(line => line.Tax ?? zero)];
        return [.. sale.Lines.Select((line, place) => new PaidLine
        {
            Id = line.Id,
            Quantity = line.Quantity,
            Gross = sale.TaxIncluded ? charged[place] : charged[place] + taxes[place],
            Tax = taxes[place],
            OrderDiscountShare = discounts[place],
        })];
    }

    private static Money ShippingOf(Sale sale)
    {
        var zero = Money.Zero(sale.Currency);
        if (sale.Shipping is not { } shipping)
        {
            return zero;
        }

        var charged = shipping.Charged - (shipping.Discount ?? zero);
        return sale.TaxIncluded ? charged : charged + (shipping.Tax ?? zero);
    }

    private static long[] WeightsOf(ImmutableArray<Money> amounts) => [.. amounts.Select(amount => amount.MinorUnits)];
}
