namespace WarehouseService.Domain.Benchmarks.Returns;

/// <summary>What settling and allocating may cost.</summary>
internal static class SettleReturnTargets
{
    public static Targets All { get; } = new(typeof(SettleReturn), ratios =>
    [
        new("settlement of ten lines, ns", ratios.Nanoseconds("Settled"), 2_000),
        new("allocation over 1,000 parts, ns", ratios.Nanoseconds("Allocated"), 20_000),
        new("allocation over 1,000 parts, bytes", ratios.Bytes("Allocated"), 0),
    ]);
}
