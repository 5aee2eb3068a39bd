using NodaTime;
using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.ComplaintHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of complaints, one row each.</summary>
internal static class ComplaintKpis
{
    /// <summary>Complaints received by orders whose final shipment left, each counted when it happened.</summary>
    internal static readonly KpiDefinition ComplaintsPer1000Orders = new("complaints_per_1000_orders", 1, KpiMeasure.PerThousand, isByAgent: false);

    internal static KpiTable<ComplaintHistory> Table { get; } = new(
        Row.Count("complaints_received", 1, complaint => One(complaint.Receipt, complaint.Receipt.Agent) with { Category = complaint.Receipt.Cause }),

        Row.Rate("complaint_ack_rate", 1, complaint =>
            InTime(complaint, complaint.Acknowledgement, complaint.Terms.Policy.AcknowledgementTarget)),

        Row.Rate("complaint_resolved_rate", 1, complaint =>
            InTime(complaint, complaint.Resolution, complaint.Terms.Policy.ComplaintTarget)),

        Row.Rate("complaint_upheld_rate", 1, complaint => Resolved(complaint) is { } resolution
            ? YesOrNo(resolution, resolution.Agent, resolution.Outcome is "upheld" or "partly")
            : null),

        Row.Duration("complaint_resolution_time", 1, complaint => Resolved(complaint) is { } resolution
            ? Lasting(resolution, resolution.Agent, complaint.AgeAt(resolution.OccurredAt))
            : null),

        new(ComplaintsPer1000Orders, complaint => One(complaint.Receipt, agent: null)));

    private static ComplaintResolvedEntry? Resolved(ComplaintHistory complaint) => complaint.IsWithdrawn ? null : complaint.Resolution;

    // What is not done counts once it is overdue.
    private static Occurrence? InTime(ComplaintHistory complaint, ComplaintEntry? done, Duration target) =>
        complaint.IsWithdrawn ? null
        : done is not null ? YesOrNo(complaint.Receipt, complaint.Receipt.Agent, complaint.AgeAt(done.OccurredAt) <= target)
        : complaint.AgeAt(complaint.Terms.AsOf) > target ? YesOrNo(complaint.Receipt, complaint.Receipt.Agent, yes: false)
        : null;
}
