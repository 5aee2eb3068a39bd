using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.LoneEvent<WarehouseService.Domain.Kpi.TeamworkRatedEntry>>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPI of teamwork.</summary>
internal static class TeamworkKpis
{
    internal static KpiTable<LoneEvent<TeamworkRatedEntry>> Table { get; } = new(
        Row.Score("teamwork_score", 1, rating => Scored(rating.Entry, rating.Entry.Agent, rating.Entry.Rating)));
}
