namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>What a commit may cost.</summary>
internal static class StorageTargets
{
    // 0.85 × the commits of the raw driver is 1.18 × its time.
    private const double TimeOfRaw = 1 / 0.85;

    private const double Kibibyte = 1_024;

    private static readonly string[] Writers = ["Writers=1", "Writers=8", "Writers=32"];

    public static Targets Sqlite { get; } = new(typeof(SqliteCommit), ratios => Over(ratios, "Store", "RawAdoNet"));

    public static Targets PostgreSql { get; } = new(typeof(PostgreSqlCommit), ratios => Over(ratios, "Store", "RawNpgsql"));

    public static Targets Desk { get; } = new(typeof(TicketCommit), ratios => Over(ratios, "Desk", "RawAdoNet"));

    public static Targets PostgreSqlDesk { get; } = new(typeof(PostgreSqlTicketCommit), ratios => Over(ratios, "Desk", "RawNpgsql"));

    /// <summary>Printed only: nothing plainer does the same.</summary>
    public static Targets PostgreSqlClaims { get; } = new(typeof(PostgreSqlClaim), _ => []);

    private static IEnumerable<Target> Over(Ratios ratios, string ours, string raw) =>
        Writers.SelectMany(writers => (Target[])
        [
            new($"time: {ours} over raw, {writers}", ratios.Of(ours, writers, raw, writers), TimeOfRaw),
            new($"KiB a commit, {writers}", ratios.Bytes(ours, writers) / Kibibyte, 16),
        ]);
}
