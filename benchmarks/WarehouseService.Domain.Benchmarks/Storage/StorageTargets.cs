namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>What a commit may cost.</summary>
internal static class StorageTargets
{
    // 0.85 × the commits of the raw driver is 1.18 × its time; of the desk, which also judges, 0.8 ×.
    private const double TimeOfRaw = 1 / 0.85;
    private const double TimeOfRawForDesk = 1 / 0.8;

    private const double Kibibyte = 1_024;

    public static Targets Sqlite { get; } = new(typeof(SqliteCommit), ratios => OfStore(ratios, "RawAdoNet"));

    public static Targets PostgreSql { get; } = new(typeof(PostgreSqlCommit), ratios => OfStore(ratios, "RawNpgsql"));

    public static Targets Desk { get; } = new(typeof(TicketCommit), ratios => [new("time: desk over raw", ratios.Of("Desk", "", "RawAdoNet", ""), TimeOfRawForDesk)]);

    /// <summary>Printed only: nothing plainer does the same.</summary>
    public static Targets PostgreSqlClaims { get; } = new(typeof(PostgreSqlClaim), _ => []);

    private static IEnumerable<Target> OfStore(Ratios ratios, string raw) =>
        new[] { "Writers=1", "Writers=8", "Writers=32" }.SelectMany(writers => (Target[])
        [
            new($"time: store over raw, {writers}", ratios.Of("Store", writers, raw, writers), TimeOfRaw),
            new($"KiB a commit, {writers}", ratios.Bytes("Store", writers) / Kibibyte, 16),
        ]);
}
