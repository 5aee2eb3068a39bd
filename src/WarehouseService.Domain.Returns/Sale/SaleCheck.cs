using System.Collections.Immutable;
using System.Globalization;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns;

/// <summary>Looks for everything that is wrong with one sale.</summary>
internal sealed class SaleCheck(Sale sale)
{
    private const string Amount = "an amount that is not negative, in the order's currency";
    private readonly ImmutableArray<DocumentFault>.Builder _faults = ImmutableArray.CreateBuilder<DocumentFault>();

    internal ImmutableArray<DocumentFault> Faults()
    {
        Require(Identifier.IsValid(sale.Order), "order", sale.Order, "an identifier");
        if (sale.Currency is null)
        {
            Add("currency", null, "a currency");
            return _faults.ToImmutable();
        }

        CheckLines();
        CheckAmount("order_discount", sale.OrderDiscount);
        CheckAmount("order_tax", sale.OrderTax);
        CheckAmount("total", sale.Total);
        CheckShipping();
        if (_faults.Count == 0)
        {
            CheckSums();
        }

        return _faults.ToImmutable();
    }

    private void CheckLines()
    {
        Require(!sale.Lines.IsEmpty, "lines", "empty", "at least one line");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < sale.Lines.Length; place++)
        {
            var (line, field) = (sale.Lines[place], $"lines[{place}]");
            if (line is null)
            {
                Add(field, null, "a line");
                continue;
            }

            Require(Identifier.IsValid(line.Id) && ids.Add(line.Id), $"{field}.id", line.Id, "an identifier that no other line has");
            Require(line.Quantity >= 1, $"{field}.quantity", line.Quantity.ToString(CultureInfo.InvariantCulture), "1 or more");
            Require(line.UnitPrice is not null || line.LineTotal is not null, $"{field}.unit_price", null, "a unit price, or the line's total");
            CheckAmount($"{field}.unit_price", line.UnitPrice);
            CheckAmount($"{field}.line_total", line.LineTotal);
            CheckAmount($"{field}.discount", line.Discount);
            CheckAmount($"{field}.tax", line.Tax);
            Require(line.Tax is null || sale.OrderTax is null, $"{field}.tax", line.Tax?.ToString(), "none, as the order's tax is given");
        }
    }

    private void CheckShipping()
    {
        if (sale.Shipping is { } shipping)
        {
            CheckAmount("shipping.charged", shipping.Charged);
            CheckAmount("shipping.discount", shipping.Discount);
            CheckAmount("shipping.tax", shipping.Tax);
        }
    }

    private void CheckSums()
    {
        try
        {
            CheckDiscounts();
            if (_faults.Count == 0 && sale.Total is { } total && PaidOrder.Freeze(sale).Total() is var paid && paid != total)
            {
                Add("total", total.ToString(), $"{paid}, which is what lines, discounts, tax and shipping add up to");
            }
        }
        catch (OverflowException)
        {
            Add("$", "too much", "amounts whose sums fit in 64 bits of minor units");
        }
    }

    private void CheckDiscounts()
    {
        var goods = Money.Zero(sale.Currency);
        for (var place = 0; place < sale.Lines.Length; place++)
        {
            var line = sale.Lines[place];
            var charged = line.Base()!.Value;
            goods += charged;
            Require(!charged.IsNegative, $"lines[{place}].discount", line.Discount?.ToString(), "at most what the line costs");
            Require(!sale.TaxIncluded || !(line.Tax > charged), $"lines[{place}].tax", line.Tax?.ToString(), "at most what the line costs, as prices include it");
        }

        Require(!(sale.OrderDiscount > goods), "order_discount", sale.OrderDiscount?.ToString(), $"at most what the goods cost, {goods}");
        Require(
            sale.Shipping is not { Discount: { } off } shipping || off <= shipping.Charged,
            "shipping.discount",
            sale.Shipping?.Discount?.ToString(),
            "at most what shipping costs");
    }

    private void CheckAmount(string field, Money? amount)
    {
        if (amount is not { } given)
        {
            return;
        }

        Require(given != default && given.Currency == sale.Currency && !given.IsNegative, field, given.ToString(), Amount);
    }

    private void Require(bool isRight, string field, string? value, string expected)
    {
        if (!isRight)
        {
            Add(field, value, expected);
        }
    }

    private void Add(string field, string? value, string expected) => _faults.Add(new() { Field = field, Value = value, Expected = expected });
}
