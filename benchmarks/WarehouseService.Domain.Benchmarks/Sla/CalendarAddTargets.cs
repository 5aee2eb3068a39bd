namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>What adding working time may cost.</summary>
internal static class CalendarAddTargets
{
    public static Targets All { get; } = new(typeof(CalendarAdd), ratios =>
    [
        new("8,000 h over 8 h", ratios.Of("Calendar", "Hours=8000", "Calendar", "Hours=8"), 1.3),
        .. new[] { 8, 80, 800, 8_000 }.SelectMany(hours => new Target[]
        {
            new($"{hours:N0} h over two binary searches", ratios.Of("Calendar", $"Hours={hours}", "TwoBinarySearches", $"Hours={hours}"), 0.5),
            new($"{hours:N0} h over two indexed look-ups", ratios.Of("Calendar", $"Hours={hours}", "TwoIndexedLookUps", $"Hours={hours}"), 2),
            new($"{hours:N0} h, bytes", ratios.Bytes("Calendar", $"Hours={hours}"), 0),
        }),
    ]);
}
