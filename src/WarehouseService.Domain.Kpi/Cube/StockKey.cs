namespace WarehouseService.Domain.Kpi;

/// <summary>A level of a snapshot KPI: a site, and an agent or none.</summary>
internal readonly record struct StockKey(string Site, string? Agent);
