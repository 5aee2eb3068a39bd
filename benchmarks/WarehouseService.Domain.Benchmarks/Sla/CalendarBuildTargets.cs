namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>What making a calendar may cost.</summary>
internal static class CalendarBuildTargets
{
    public static Targets All { get; } = new(typeof(CalendarBuild), ratios =>
    [
        new("10 years with 200 special dates, ms", ratios.Nanoseconds("TenYears") / 1_000_000, 5),
    ]);
}
