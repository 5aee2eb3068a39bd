using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace ServiceDesk;

/// <summary>What this desk is held to, beside its SLA policy, which is a file.</summary>
internal static class DeskPolicy
{
    internal const string Calendar = "site";

    /// <summary>A resolved ticket can be reopened for 7 days.</summary>
    internal static TicketPolicy Tickets { get; } = new()
    {
        Id = "service-desk",
        ReopenWithin = Duration.FromDays(7),
        CloseAfter = Duration.FromDays(3),
    };

    /// <summary>KPIs count elapsed time, as customers do.</summary>
    internal static KpiPolicy Kpis { get; } = new()
    {
        ResolutionTargets = new Dictionary<string, Duration>
        {
            ["P1"] = Hours(8), ["P2"] = Duration.FromDays(1), ["P3"] = Duration.FromDays(3), ["P4"] = Duration.FromDays(5), ["P5"] = Duration.FromDays(10),
        }.ToImmutableDictionary(),
        ReopenWindow = Duration.FromDays(7),
    };

    /// <summary>The trade's targets, and two of this desk's own.</summary>
    internal static ImmutableArray<KpiTarget> Targets { get; } =
    [
        .. KpiTarget.Defaults,
        new() { Id = "desk/frt.p90", Figure = "frt.p90", Comparator = KpiComparator.AtMost, Threshold = (decimal)Hours(4).TotalSeconds },
        new() { Id = "desk/reopen_rate", Figure = "reopen_rate", Comparator = KpiComparator.AtMost, Threshold = 0.10m },
    ];

    /// <summary>The scorecard's figures, in order.</summary>
    internal static ImmutableArray<string> Figures { get; } =
    [
        "tickets_opened", "tickets_first_solved", "backlog", "frt.mean", "frt.p90", "resolution_first.p50", "resolution_full.mean",
        "resolution_net.mean", "resolution_net.p90", "resolution_efficiency", "reopen_rate",
    ];

    /// <summary>The working hours of a warehouse in mainland China: weekdays and make-up days, 9 to 12 and 13 to 18 o'clock.</summary>
    internal static BusinessCalendar DefaultCalendar() => MainlandChina.Weekdays(
        DayWindow.Of(new(9, 0), new(12, 0)),
        DayWindow.Of(new(13, 0), new(18, 0)));

    private static Duration Hours(int hours) => Duration.FromHours(hours);
}
