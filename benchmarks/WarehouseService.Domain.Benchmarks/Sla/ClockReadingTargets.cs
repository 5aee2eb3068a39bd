namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>What a reading may cost.</summary>
internal static class ClockReadingTargets
{
    public static Targets All { get; } = new(typeof(ClockReading), ratios =>
    [
        new("20 pauses, ns", ratios.Nanoseconds("Read"), 1_000),
        new("20 pauses over the sum of the runs", ratios.Of("Read", "", "SumOfRuns", ""), 2.5),
        new("20 pauses, bytes", ratios.Bytes("Read"), 0),
    ]);
}
