using System.Text.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Writes the part of a policy that is about money, if it departs from the default.</summary>
internal static class SettlementWriter
{
    public static void Write(Utf8JsonWriter writer, SettlementPolicy settlement)
    {
        var given = IsDefault(settlement) ? null : settlement;
        writer.Object("settlement", given, Members);
    }

    private static bool IsDefault(SettlementPolicy settlement) =>
        settlement.KeptByGrade.IsEmpty && settlement.FaultByReason.IsEmpty && settlement.RestockingFee is null
        && settlement.ShippingRefund == ShippingRefund.Never && settlement.StandardShipping is null && settlement.ReturnFreight is null
        && settlement.ReturnFreightPaidBy.IsEmpty && settlement.FreeShippingClawback is null
        && settlement.Citations.IsEmpty;

    private static void Members(Utf8JsonWriter writer, SettlementPolicy settlement)
    {
        writer.Object("keptByGrade", settlement.KeptByGrade.IsEmpty ? null : settlement.KeptByGrade, (inner, kept) =>
        {
            foreach (var (grade, rate) in kept)
            {
                inner.WriteNumber(grade, rate.Value);
            }
        });
        writer.Map("faultByReason", settlement.FaultByReason.OrderBy(pair => pair.Key).Select(pair => (pair.Key.Name, pair.Value.Name)));
        writer.Object("restockingFee", settlement.RestockingFee, RestockingFee);
        if (settlement.ShippingRefund != ShippingRefund.Never)
        {
            writer.WriteString("shippingRefund", settlement.ShippingRefund.Name);
        }

        writer.Amount("standardShipping", settlement.StandardShipping);
        writer.Amount("returnFreight", settlement.ReturnFreight);
        writer.Map("returnFreightPaidBy", settlement.ReturnFreightPaidBy.OrderBy(pair => pair.Key).Select(pair => (pair.Key.Name, pair.Value.Name)));
        writer.Object("freeShippingClawback", settlement.FreeShippingClawback, (inner, clawback) =>
        {
            inner.Amount("threshold", clawback.Threshold);
            inner.Amount("charge", clawback.Charge);
        });
        writer.Map("citations", settlement.Citations.OrderBy(pair => pair.Key).Select(pair => (pair.Key.Name, pair.Value)));
    }

    private static void RestockingFee(Utf8JsonWriter writer, RestockingFee fee)
    {
        if (fee.Rate is { } rate)
        {
            writer.WriteNumber("rate", rate.Value);
        }

        writer.Amount("perUnit", fee.PerUnit);
        writer.Choices("waivedFor", fee.WaivedFor);
    }
}
