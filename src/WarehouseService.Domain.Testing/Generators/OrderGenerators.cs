using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Sales that add up, of one to four lines, with odd cents, discounts, tax in and beside the price, and shipping; lines may be free.</summary>
public static class OrderGenerators
{
    private static readonly Currency Yuan = Currency.Of("CNY");

    /// <summary>Sales in yuan; shrunk by leaving out discounts, tax, shipping and lines, and with smaller quantities.</summary>
    public static Arbitrary<Sale> Sale() => SaleIn(Yuan);

    /// <summary>What was paid for sales in yuan, frozen at sale; shrunk as they are.</summary>
    public static Arbitrary<PaidOrder> Order() => Arb.From(Sale().Generator.Select(PaidOrder.Of), order => order.Lines.Length < 2
        ? []
        : order.Lines.Select(line => order with { Lines = order.Lines.Remove(line) }));

    /// <summary>Sales in a currency.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="currency"/> is null.</exception>
    public static Arbitrary<Sale> SaleIn(Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return Arb.From(Sales(currency), Simpler);
    }

    /// <summary>The currency of a policy's amounts; yuan if it has none.</summary>
    internal static Currency CurrencyOf(ReturnPolicy policy) => new[]
    {
        policy.AutoApproveLimit, policy.Settlement.RestockingFee?.PerUnit, policy.Settlement.StandardShipping, policy.Settlement.ReturnFreight,
        policy.Settlement.FreeShippingClawback?.Threshold,
    }.FirstOrDefault(amount => amount is not null)?.Currency ?? Yuan;

    // What hangs on the sum of the lines goes first; then lines can go.
    private static IEnumerable<Sale> Simpler(Sale sale)
    {
        if (sale.Shipping is not null)
        {
            yield return sale with { Shipping = null };
        }

        if (sale.OrderDiscount is not null || sale.OrderTax is not null)
        {
            yield return sale with { OrderDiscount = null, OrderTax = null };
            yield break;
        }

        foreach (var (place, line) in sale.Lines.Index())
        {
            if (sale.Lines.Length > 1)
            {
                yield return sale with { Lines = sale.Lines.RemoveAt(place) };
            }

            if (line.Tax is not null || line.Discount is not null)
            {
                yield return sale with { Lines = sale.Lines.SetItem(place, line with { Tax = null, Discount = null }) };
            }
            else if (line.Quantity > 1)
            {
                yield return sale with { Lines = sale.Lines.SetItem(place, line with { Quantity = line.Quantity - 1 }) };
            }
        }
    }

    private static Gen<SaleLine> Line(Currency currency, int place, bool taxIncluded, bool taxByLine) =>
        from quantity in Gen.Choose(1, 7)
        from price in Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 20_000))
        from cents in Gen.Choose(0, quantity - 1)
        from discount in Gen.Choose(0, quantity * price)
        from tax in Gen.Choose(0, taxIncluded ? (quantity * price) - discount : 3_000)
        from hasTotal in Gen.Elements(true, false)
        select new SaleLine
        {
            Id = $"L{place}",
            Quantity = quantity,
            UnitPrice = hasTotal ? null : Money(currency, price),
            LineTotal = hasTotal ? Money(currency, (quantity * price) + cents) : null,
            Discount = discount == 0 ? null : Money(currency, discount),
            Tax = taxByLine ? Money(currency, tax) : null,
        };

    private static Gen<Sale> Sales(Currency currency) =>
        from count in Gen.Choose(1, 4)
        from taxIncluded in Gen.Elements(true, false)
        from taxByLine in Gen.Elements(true, false)
        from lines in Gen.CollectToArray(Enumerable.Range(1, count).Select(place => Line(currency, place, taxIncluded, taxByLine)))
        let goods = (int)lines.Sum(line => (line.LineTotal?.MinorUnits ?? (line.UnitPrice!.Value.MinorUnits * line.Quantity)) - (line.Discount?.MinorUnits ?? 0))
        from orderDiscount in Perhaps(currency, goods)
        let afterDiscount = goods - (int)(orderDiscount?.MinorUnits ?? 0)
        from orderTax in Perhaps(currency, taxIncluded ? afterDiscount : 5_000)
        from charged in Gen.Choose(0, 2_000)
        from shippingDiscount in Perhaps(currency, charged)
        from shippingTax in Perhaps(currency, taxIncluded ? 0 : 300)
        from ships in Gen.Elements(true, false)
        select new Sale
        {
            Order = "O1",
            Currency = currency,
            Lines = [.. lines],
            TaxIncluded = taxIncluded,
            OrderDiscount = taxByLine && taxIncluded ? null : orderDiscount,
            OrderTax = taxByLine ? null : taxIncluded && orderDiscount is null ? null : orderTax,
            Shipping = ships ? new() { Charged = Money(currency, charged), Discount = shippingDiscount, Tax = shippingTax } : null,
        };

    private static Money Money(Currency currency, int minorUnits) => Domain.Money.OfMinor(minorUnits, currency);

    private static Gen<Money?> Perhaps(Currency currency, int most) =>
        Gen.OneOf(Gen.Constant<Money?>(null), Gen.Choose(0, most).Select(amount => (Money?)Money(currency, amount)));
}
