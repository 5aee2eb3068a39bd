namespace WarehouseService.Domain.Kpi;

/// <summary>One KPI: its definition, and how its facts are read from the history of an entity.</summary>
internal sealed record KpiRow<THistory>(KpiDefinition Kpi, Func<THistory, Occurrences> Find)
    where THistory : History
{
    internal static KpiRow<THistory> Count(string id, int version, Func<THistory, Occurrences> facts, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Count, isByAgent), facts);

    internal static KpiRow<THistory> Rate(string id, int version, Func<THistory, Occurrences> facts, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Rate, isByAgent), facts);

    internal static KpiRow<THistory> Ratio(string id, int version, Func<THistory, Occurrences> facts, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Ratio, isByAgent), facts);

    internal static KpiRow<THistory> Score(string id, int version, Func<THistory, Occurrences> facts) =>
        new(new(id, version, KpiMeasure.Score), facts);

    internal static KpiRow<THistory> NetScore(string id, int version, Func<THistory, Occurrences> facts) =>
        new(new(id, version, KpiMeasure.NetScore), facts);

    internal static KpiRow<THistory> Duration(string id, int version, Func<THistory, Occurrences> facts, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Duration, isByAgent), facts);

    internal static KpiRow<THistory> Age(string id, int version, Func<THistory, Occurrences> facts) =>
        new(new(id, version, KpiMeasure.Age), facts);

    internal static KpiRow<THistory> Snapshot(string id, int version, Func<THistory, Occurrences> facts) =>
        new(new(id, version, KpiMeasure.Snapshot), facts);
}
