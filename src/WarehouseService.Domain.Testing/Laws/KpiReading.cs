using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>How the facts of a KPI of one's own are read from the log of one entity.</summary>
/// <param name="entity">
/// All entries of one entity (a ticket, an order …) as they arrived, with the retractions of its events; <see cref="LogReader.Read"/> puts them in
/// order.
/// </param>
/// <param name="cut">How much of the log counts.</param>
/// <returns>The facts.</returns>
public delegate IEnumerable<KpiFact> KpiReading(IReadOnlyList<LogEntry> entity, LogCut cut);
