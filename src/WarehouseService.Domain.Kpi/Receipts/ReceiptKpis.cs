using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.ReceiptHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of receipts of goods, one row each.</summary>
internal static class ReceiptKpis
{
    internal static KpiTable<ReceiptHistory> Table { get; } = new(
        Row.Duration("dock_to_stock", 1, receipt => receipt.Putaway is { } putaway
            ? Lasting(putaway, agent: null, receipt.AgeAt(putaway.OccurredAt))
            : null, isByAgent: false),

        Row.Rate("inbound_on_time_rate", 1, PutAwayInTime, isByAgent: false),

        new(OrderKpis.InOutEfficiency, PutAwayInTime));

    // What is not put away counts once it is overdue.
    private static Occurrence? PutAwayInTime(ReceiptHistory receipt)
    {
        var target = receipt.Terms.Policy.InboundTarget;
        return receipt.Putaway is { } putaway ? YesOrNo(receipt.Arrival, agent: null, receipt.AgeAt(putaway.OccurredAt) <= target)
            : receipt.AgeAt(receipt.Terms.AsOf) > target ? YesOrNo(receipt.Arrival, agent: null, yes: false)
            : null;
    }
}
