using NodaTime;

namespace WarehouseService.Domain.Benchmarks.Kpi;

/// <summary>Ten million facts of 200 agents over a year, the same in every run.</summary>
internal sealed class ColumnRows
{
    internal const int Rows = 10_000_000;
    internal const int Agents = 200;
    internal const int Months = 12;
    internal static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    internal static readonly YearMonth First = new(2024, 1);

    internal ColumnRows()
    {
        var random = new Random(20240229);
        var start = Zone.AtStartOfDay(First.OnDayOfMonth(1)).ToInstant().ToUnixTimeSeconds();
        for (var row = 0; row < Rows; row++)
        {
            Agent[row] = random.Next(Agents);
            At[row] = start + random.Next(365 * 86_400);
            Yes[row] = (byte)(random.Next(10) < 8 ? 1 : 0);
            Seconds[row] = (long)Math.Exp(random.NextDouble() * 14);
        }
    }

    internal int[] Agent { get; } = new int[Rows];

    internal long[] At { get; } = new long[Rows];

    internal byte[] Yes { get; } = new byte[Rows];

    internal long[] Seconds { get; } = new long[Rows];
}
