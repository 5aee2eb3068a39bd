namespace WarehouseService.Domain.Benchmarks.Kpi;

internal static class KpiTargets
{
    internal static readonly Targets Sums = new(typeof(ColumnSums), ratios =>
    [
        new("count over the plainest loop", ratios.Of("Count", "", "PlainCount", ""), 1.5),
        new("count over DuckDB on one thread", ratios.Of("Count", "", "DuckCount", ""), 1),
        new("rate over the plainest loop", ratios.Of("Rate", "", "PlainRate", ""), 1.5),
        new("rate over DuckDB on one thread", ratios.Of("Rate", "", "DuckRate", ""), 1),
    ]);

    internal static readonly Targets Percentiles = new(typeof(ColumnPercentiles), ratios =>
    [
        new("exact over DuckDB's exact", ratios.Of("Exact", "", "DuckExact", ""), 1),
        new("bounded over DuckDB's approximate", ratios.Of("Bounded", "", "DuckApproximate", ""), 0.2),
    ]);

    internal static readonly Targets Log = new(typeof(LogToValues), ratios =>
    [
        new("log to all values: microseconds an event", ratios.Nanoseconds("AllValues") / LogToValues.Events / 1000, 2),
        new("a fact taken back and added: microseconds each", ratios.Nanoseconds("FactIntoKnownCell") / 2000, 1),
        new("a fact taken back and added: bytes", ratios.Bytes("FactIntoKnownCell"), 0),
    ]);
}
