using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The cell of a day, of a site's calendar.</summary>
internal readonly record struct DayCell(LocalDate Date, Cell Cell);
