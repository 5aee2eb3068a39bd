using System.Collections.Immutable;
using System.Text.Json;

namespace WarehouseService.Domain.Returns.Tests.Cases;

/// <summary>Orders and policies of settlement as shared cases write them.</summary>
internal static class CaseOrder
{
    internal static PaidOrder Of(JsonElement order)
    {
        order.HasNothingBut("currency", "exponent", "lines", "tax_included", "shipping", "order_discount", "order_tax", "tax_total");
        var currency = Currency.Of(order.GetProperty("currency").GetString()!);
        Assert.Equal(order.GetProperty("exponent").GetInt32(), currency.Exponent);
        return PaidOrder.Of(new Sale
        {
            Order = "O1",
            Currency = currency,
            TaxIncluded = order.Find("tax_included")?.GetBoolean() ?? false,
            OrderDiscount = Amount(order, "order_discount", currency),
            OrderTax = Amount(order, "order_tax", currency) ?? Amount(order, "tax_total", currency),
            Lines = [.. order.GetProperty("lines").EnumerateArray().Select(line => LineOf(line, currency))],
            Shipping = order.Find("shipping") is { } shipping ? ShippingOf(shipping, currency) : null,
        });
    }

    internal static SettlementPolicy PolicyOf(JsonElement policy, Currency currency)
    {
        policy.HasNothingBut("grades", "fault_by_reason", "restocking", "shipping_refund", "standard_shipping", "return_freight", "freight_payer", "free_shipping");
        return new()
        {
            KeptByGrade = (policy.Find("grades")?.EnumerateObject() ?? default)
                .ToImmutableSortedDictionary(grade => grade.Name, grade => BasisPoints.Of(grade.Value.GetInt32()), StringComparer.Ordinal),
            FaultByReason = (policy.Find("fault_by_reason")?.EnumerateObject() ?? default)
                .ToImmutableDictionary(entry => ReturnReason.FromName(entry.Name), entry => Fault.FromName(entry.Value.GetString())),
        };
    }

    internal static ReturnedGoods GoodsOf(JsonElement goods)
    {
        goods.HasNothingBut("items", "reason");
        return new()
        {
            Items = [.. goods.GetProperty("items").EnumerateArray().Select(item => new ReturnedItem
            {
                Line = item.GetProperty("line").GetString()!,
                Quantity = item.GetProperty("qty").GetInt32(),
                Grade = item.Find("grade")?.GetString(),
            })],
            Reason = goods.Find("reason") is { } reason ? ReturnReason.FromName(reason.GetString()) : ReturnReason.ChangeOfMind,
        };
    }

    internal static Money? Amount(JsonElement item, string name, Currency currency) =>
        item.Find(name) is { } amount ? Money.OfMinor(amount.GetInt64(), currency) : null;

    private static SaleLine LineOf(JsonElement line, Currency currency)
    {
        line.HasNothingBut("id", "qty", "unit_price", "line_total", "line_discount", "tax_total");
        return new()
        {
            Id = line.GetProperty("id").GetString()!,
            Quantity = line.GetProperty("qty").GetInt32(),
            UnitPrice = Amount(line, "unit_price", currency),
            LineTotal = Amount(line, "line_total", currency),
            Discount = Amount(line, "line_discount", currency),
            Tax = Amount(line, "tax_total", currency),
        };
    }

    private static SaleShipping ShippingOf(JsonElement shipping, Currency currency)
    {
        shipping.HasNothingBut("charged", "discount", "tax_total");
        return new()
        {
            Charged = Amount(shipping, "charged", currency)!.Value,
            Discount = Amount(shipping, "discount", currency),
            Tax = Amount(shipping, "tax_total", currency),
        };
    }
}
