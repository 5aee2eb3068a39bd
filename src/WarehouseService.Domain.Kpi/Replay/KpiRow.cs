namespace WarehouseService.Domain.Kpi;

/// <summary>One KPI: its definition, and how its facts are read from the history of an entity.</summary>
internal sealed record KpiRow<THistory>(KpiDefinition Kpi, Func<THistory, IEnumerable<Occurrence>> Occurrences);
