using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>The days of the week by the names that documents use.</summary>
internal static class Weekdays
{
    public static ImmutableArray<(string Name, IsoDayOfWeek Day)> All { get; } =
    [
        ("monday", IsoDayOfWeek.Monday), ("tuesday", IsoDayOfWeek.Tuesday), ("wednesday", IsoDayOfWeek.Wednesday),
        ("thursday", IsoDayOfWeek.Thursday), ("friday", IsoDayOfWeek.Friday), ("saturday", IsoDayOfWeek.Saturday), ("sunday", IsoDayOfWeek.Sunday),
    ];
}
