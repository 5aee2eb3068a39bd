using System.Collections.Immutable;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>What a report shows if nobody says otherwise.</summary>
internal static class ReportFigures
{
    internal static ImmutableArray<string> BacklogAge { get; } = ["backlog_age.mean", "backlog_age.p50", "backlog_age.p90", "backlog_age.p95"];

    internal static ImmutableArray<string> Scorecard { get; } =
    [
        "csat_top2", "timely_reply_rate", "resolution_efficiency", "inout_efficiency", "teamwork_score",
        "tickets_opened", "tickets_first_solved", "backlog",
        "frt.p90", "frt_sla_rate", "resolution_net.p90", "fcr_rate", "reopen_rate", "escalation_rate",
        "complaints_received", "complaint_ack_rate", "complaint_resolved_rate", "complaints_per_1000_orders",
        "on_time_ship_rate", "fill_rate", "perfect_order_rate", "damage_rate", "pick_accuracy", "inventory_accuracy_count", "return_rate", "refund_time.p90",
    ];

    internal static ImmutableArray<string> Trends { get; } =
        ["tickets_opened", "tickets_first_solved", "backlog", "frt.p90", "resolution_net.p90", "csat_top2"];

    internal static ImmutableArray<string> CountControls { get; } = ["complaints_received", "tickets_opened", "tickets_reopened_events"];

    internal static ImmutableArray<string> RateControls { get; } = ["damage_rate", "timely_reply_rate", "resolution_efficiency", "reopen_rate"];

    internal static ImmutableArray<RankedFigure> Rankings { get; } =
    [
        .. new[] { "timely_reply_rate", "resolution_efficiency", "csat_top2" }.Select(figure => new RankedFigure { Figure = figure, Better = KpiComparator.AtLeast }),
    ];
}
