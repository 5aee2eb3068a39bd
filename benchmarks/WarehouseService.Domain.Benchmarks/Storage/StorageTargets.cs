namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>What a commit may cost.</summary>
internal static class StorageTargets
{
    // 0.8 × the commits of raw ADO.NET is 1.25 × its time.
    private const double TimeOfRaw = 1 / 0.8;

    public static Targets Store { get; } = new(typeof(SqliteCommit), ratios => [new("time: store over raw", ratios.Of("Store", "", "RawAdoNet", ""), TimeOfRaw)]);

    public static Targets Desk { get; } = new(typeof(TicketCommit), ratios => [new("time: desk over raw", ratios.Of("Desk", "", "RawAdoNet", ""), TimeOfRaw)]);
}
