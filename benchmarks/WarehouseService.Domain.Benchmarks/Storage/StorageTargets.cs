namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>What a commit may cost.</summary>
internal static class StorageTargets
{
    // 0.8 × the commits of raw ADO.NET is 1.25 × its time.
    private const double TimeOfRaw = 1 / 0.8;

    // 0.85 × the commits of raw Npgsql is 1.18 × its time.
    private const double TimeOfRawNpgsql = 1 / 0.85;

    private const double Kibibyte = 1_024;

    public static Targets Store { get; } = new(typeof(SqliteCommit), ratios => [new("time: store over raw", ratios.Of("Store", "", "RawAdoNet", ""), TimeOfRaw)]);

    public static Targets Desk { get; } = new(typeof(TicketCommit), ratios => [new("time: desk over raw", ratios.Of("Desk", "", "RawAdoNet", ""), TimeOfRaw)]);

    public static Targets PostgreSql { get; } = new(typeof(PostgreSqlCommit), ratios =>
        new[] { "Writers=1", "Writers=8", "Writers=32" }.SelectMany(writers => (Target[])
        [
            new($"time: store over raw, {writers}", ratios.Of("Store", writers, "RawNpgsql", writers), TimeOfRawNpgsql),
            new($"KiB a commit, {writers}", ratios.Bytes("Store", writers) / Kibibyte, 16),
        ]));

    /// <summary>Printed only: nothing plainer does the same.</summary>
    public static Targets PostgreSqlClaims { get; } = new(typeof(PostgreSqlClaim), _ => []);
}
