using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs that are read from histories of one kind.</summary>
internal sealed class KpiTable<THistory>(params ImmutableArray<KpiRow<THistory>> rows)
    where THistory : History
{
    internal IEnumerable<KpiDefinition> Definitions => rows.Select(row => row.Kpi);

    internal void AddFacts(THistory history, FactSink facts)
    {
        foreach (var row in rows)
        {
            row.AddFacts(history, facts);
        }
    }
}
