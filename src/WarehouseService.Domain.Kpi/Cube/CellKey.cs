using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>A cell of a KPI: a site, an agent or none, a category or none, and a day of the site.</summary>
internal readonly record struct CellKey(string Site, string? Agent, string? Category, LocalDate Date);
