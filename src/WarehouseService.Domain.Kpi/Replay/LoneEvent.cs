namespace WarehouseService.Domain.Kpi;

/// <summary>An event that stands alone: it is all of its history.</summary>
internal sealed class LoneEvent<TEntry>(TEntry entry, string id, ReplayTerms terms, KpiTable<LoneEvent<TEntry>> kpis) : History(entry, id)
    where TEntry : LogEntry
{
    internal TEntry Entry { get; } = entry;

    internal ReplayTerms Terms { get; } = terms;

    internal override void AddFacts(FactSink facts) => kpis.AddFacts(this, facts);
}
