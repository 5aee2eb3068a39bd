using System.Collections.Immutable;
using Ardalis.SmartEnum;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Turns the part of a policy that is about money into one, or tells all that is wrong with it.</summary>
internal static class SettlementReader
{
    public static SettlementPolicy? Read(DocumentValue value)
    {
        if (value.Fields(
            "keptByGrade", "faultByReason", "restockingFee", "shippingRefund", "standardShipping", "returnFreight", "returnFreightPaidBy",
            "freeShippingClawback", "citations") is not { } fields)
        {
            return null;
        }

        return new()
        {
            KeptByGrade = KeptByGrade(fields["keptByGrade"]),
            FaultByReason = Map(fields["faultByReason"], "whose fault each reason is", ReturnReason.All, Fault.All),
            RestockingFee = fields["restockingFee"].IsGiven ? RestockingFee(fields["restockingFee"]) : null,
            ShippingRefund = (fields["shippingRefund"].IsGiven ? fields["shippingRefund"].Choice(ShippingRefund.All) : null) ?? ShippingRefund.Never,
            StandardShipping = fields["standardShipping"].AmountIfGiven(),
            ReturnFreight = fields["returnFreight"].AmountIfGiven(),
            ReturnFreightPaidBy = Map(fields["returnFreightPaidBy"], "who bears the freight for each fault", Fault.All, FreightPayer.All),
            FreeShippingClawback = fields["freeShippingClawback"].IsGiven ? Clawback(fields["freeShippingClawback"]) : null,
            Citations = Citations(fields["citations"]),
        };
    }

    private static ImmutableSortedDictionary<string, BasisPoints> KeptByGrade(DocumentValue value)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, BasisPoints>(StringComparer.Ordinal);
        foreach (var (grade, rate) in value.MembersIfGiven("an object with basis points for each grade"))
        {
            if (!Identifier.IsValid(grade))
            {
                rate.Fault("a grade with a name of 1 to 200 characters");
            }
            else if (rate.Rate() is { } given)
            {
                kept[grade] = given;
            }
        }

        return kept.ToImmutable();
    }

    private static ImmutableDictionary<TKey, TValue> Map<TKey, TValue>(
        DocumentValue value, string what, ImmutableArray<TKey> keys, ImmutableArray<TValue> values)
        where TKey : SmartEnum<TKey>
        where TValue : SmartEnum<TValue> => Map(value, what, keys, member => member.Choice(values));

    private static ImmutableDictionary<AdjustmentKind, string> Citations(DocumentValue value) =>
        Map(value, "where the rule behind each kind of adjustment stands", AdjustmentKind.All, member => member.Text("a text", FreeText.IsSound));

    private static ImmutableDictionary<TKey, TValue> Map<TKey, TValue>(
        DocumentValue value, string what, ImmutableArray<TKey> keys, Func<DocumentValue, TValue?> read)
        where TKey : SmartEnum<TKey>
        where TValue : class
    {
        var map = ImmutableDictionary.CreateBuilder<TKey, TValue>();
        foreach (var (name, member) in value.MembersIfGiven($"an object that says {what}"))
        {
            var one = read(member);
            if (keys.FirstOrDefault(key => key.Name == name) is not { } key)
            {
                member.Fault($"no such name, but {string.Join(", ", keys.Select(known => known.Name))}");
            }
            else if (one is not null)
            {
                map[key] = one;
            }
        }

        return map.ToImmutable();
    }

    private static RestockingFee? RestockingFee(DocumentValue value)
    {
        if (value.Fields("rate", "perUnit", "waivedFor") is not { } fields)
        {
            return null;
        }

        var waived = fields["waivedFor"].Choices(ReturnReason.All);
        if (fields["rate"].IsGiven == fields["perUnit"].IsGiven)
        {
            value.Fault("either a rate or an amount perUnit");
            return null;
        }

        return fields["rate"].IsGiven
            ? fields["rate"].Rate() is { } rate ? Returns.RestockingFee.OfRate(rate) with { WaivedFor = waived } : null
            : fields["perUnit"].Amount() is { } perUnit ? Returns.RestockingFee.OfUnit(perUnit) with { WaivedFor = waived } : null;
    }

    private static FreeShippingClawback? Clawback(DocumentValue value)
    {
        if (value.Fields("threshold", "charge") is not { } fields)
        {
            return null;
        }

        var (threshold, charge) = (fields["threshold"].Amount(), fields["charge"].Amount());
        return threshold is null || charge is null ? null : new() { Threshold = threshold.Value, Charge = charge.Value };
    }
}
