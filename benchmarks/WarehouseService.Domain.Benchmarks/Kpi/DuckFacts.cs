using System.Globalization;
using DuckDB.NET.Data;

namespace WarehouseService.Domain.Benchmarks.Kpi;

/// <summary>The same rows in DuckDB, in memory, on one thread.</summary>
internal static class DuckFacts
{
    internal static DuckDBConnection Load(ColumnRows rows)
    {
        var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Execute(duck, "SET threads = 1");
        Execute(duck, "CREATE TABLE facts (agent INTEGER, moment TIMESTAMP, yes TINYINT, seconds BIGINT)");
        using var appender = duck.CreateAppender("facts");
        for (var row = 0; row < rows.Agent.Length; row++)
        {
            appender.CreateRow()
                .AppendValue(rows.Agent[row])
                .AppendValue(DateTime.UnixEpoch.AddSeconds(rows.At[row]))
                .AppendValue((sbyte)rows.Yes[row])
                .AppendValue(rows.Seconds[row])
                .EndRow();
        }

        return duck;
    }

    internal static long Sum(DuckDBConnection duck, string query)
    {
        using var command = duck.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(DuckDBConnection duck, string statement)
    {
        using var command = duck.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
