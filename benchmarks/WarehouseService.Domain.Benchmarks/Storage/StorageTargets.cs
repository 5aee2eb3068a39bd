namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>What a commit may cost.</summary>
internal static class StorageTargets
{
    // 0.85 × the commits of the raw driver is 1.18 × its time.
    private const double TimeOfRaw = 1 / 0.85;

    private const double Kibibyte = 1_024;

    private static readonly int[] AtOnce = [1, 8, 32];
    private static readonly string[] Writers = [.. AtOnce.Select(writers => $"Writers={writers}")];

    public static Targets Sqlite { get; } = new(typeof(SqliteCommit), ratios => Over(ratios, "Store", "RawAdoNet"));

    public static Targets PostgreSql { get; } = new(typeof(PostgreSqlCommit), ratios => Over(ratios, "Store", "RawNpgsql"));

    public static Targets Desk { get; } = new(typeof(TicketCommit), ratios => Writers.Select(writers => KibibytesOf(ratios, "Desk", writers)));

    /// <summary>Printed only: the driver alone makes most of what a store may.</summary>
    public static Targets PostgreSqlDesk { get; } = new(typeof(PostgreSqlTicketCommit), _ => []);

    /// <summary>Printed only: nothing plainer does the same.</summary>
    public static Targets PostgreSqlClaims { get; } = new(typeof(PostgreSqlClaim), _ => []);

    /// <summary>The times of commits, measured turn by turn.</summary>
    public static async IAsyncEnumerable<Target> TimesOfCommits()
    {
        foreach (var writers in AtOnce)
        {
            yield return new($"store on PostgreSQL over raw, {writers} at once", await PostgreSqlCommit.RatioAsync(writers), TimeOfRaw);
        }

        foreach (var writers in AtOnce)
        {
            yield return new($"desk on SQLite over raw, {writers} at once", await TicketCommit.RatioAsync(writers), TimeOfRaw);
        }

        foreach (var writers in AtOnce)
        {
            yield return new($"desk on PostgreSQL over raw, {writers} at once", await PostgreSqlTicketCommit.RatioAsync(writers), TimeOfRaw);
        }
    }

    private static IEnumerable<Target> Over(Ratios ratios, string ours, string raw) => Writers.SelectMany(writers => (Target[])
    [
        new($"time: {ours} over raw, {writers}", ratios.Of(ours, writers, raw, writers), TimeOfRaw),
        KibibytesOf(ratios, ours, writers),
    ]);

    private static Target KibibytesOf(Ratios ratios, string ours, string writers) =>
        new($"KiB a commit, {writers}", ratios.Bytes(ours, writers) / Kibibyte, 16);
}
