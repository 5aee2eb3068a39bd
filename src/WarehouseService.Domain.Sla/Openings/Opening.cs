namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A longest stretch of open time inside a table, in seconds of the <see cref="TimeScale"/>.</summary>
/// <param name="Start">Its first second.</param>
/// <param name="End">The second after its last.</param>
/// <param name="WorkedBefore">The working time from the start of the table to <paramref name="Start"/>, in seconds.</param>
internal readonly record struct Opening(long Start, long End, long WorkedBefore);
