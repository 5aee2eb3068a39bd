namespace WarehouseService.Domain.Kpi;

/// <summary>One KPI: its definition, and how its facts are read from the history of an entity.</summary>
internal sealed class KpiRow<THistory>
    where THistory : History
{
    private readonly Action<THistory, FactSink> _addFacts;

    /// <summary>A KPI that a history has one fact of, or none.</summary>
    internal KpiRow(KpiDefinition kpi, Func<THistory, Occurrence?> fact)
        : this(kpi, (history, facts) => facts.Add(kpi, history, fact(history)))
    {
    }

    private KpiRow(KpiDefinition kpi, Action<THistory, FactSink> addFacts) => (Kpi, _addFacts) = (kpi, addFacts);

    internal KpiDefinition Kpi { get; }

    internal static KpiRow<THistory> Count(string id, int version, Func<THistory, Occurrence?> fact, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Count, isByAgent), fact);

    internal static KpiRow<THistory> CountEach<T>(string id, int version, Func<THistory, List<T>> things, Func<THistory, T, Occurrence?> fact) =>
        Each(new(id, version, KpiMeasure.Count), things, fact);

    internal static KpiRow<THistory> Rate(string id, int version, Func<THistory, Occurrence?> fact, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Rate, isByAgent), fact);

    internal static KpiRow<THistory> RateEach<T>(string id, int version, Func<THistory, List<T>> things, Func<THistory, T, Occurrence?> fact) =>
        Each(new(id, version, KpiMeasure.Rate), things, fact);

    internal static KpiRow<THistory> Ratio(string id, int version, Func<THistory, Occurrence?> fact, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Ratio, isByAgent), fact);

    internal static KpiRow<THistory> Score(string id, int version, Func<THistory, Occurrence?> fact) =>
        new(new(id, version, KpiMeasure.Score), fact);

    internal static KpiRow<THistory> NetScore(string id, int version, Func<THistory, Occurrence?> fact) =>
        new(new(id, version, KpiMeasure.NetScore), fact);

    internal static KpiRow<THistory> Duration(string id, int version, Func<THistory, Occurrence?> fact, bool isByAgent = true) =>
        new(new(id, version, KpiMeasure.Duration, isByAgent), fact);

    internal static KpiRow<THistory> DurationEach<T>(string id, int version, Func<THistory, List<T>> things, Func<THistory, T, Occurrence?> fact) =>
        Each(new(id, version, KpiMeasure.Duration), things, fact);

    internal static KpiRow<THistory> Age(string id, int version, Func<THistory, Occurrence?> fact) =>
        new(new(id, version, KpiMeasure.Age), fact);

    internal static KpiRow<THistory> SnapshotEach<T>(string id, int version, Func<THistory, List<T>> things, Func<THistory, T, Occurrence?> fact) =>
        Each(new(id, version, KpiMeasure.Snapshot), things, fact);

    internal void AddFacts(THistory history, FactSink facts) => _addFacts(history, facts);

    // A KPI that a history has a fact of, or none, for each of some things in it.
    private static KpiRow<THistory> Each<T>(KpiDefinition kpi, Func<THistory, List<T>> things, Func<THistory, T, Occurrence?> fact) =>
        new(kpi, (history, facts) =>
        {
            foreach (var thing in things(history))
            {
                facts.Add(kpi, history, fact(history, thing));
            }
        });
}
