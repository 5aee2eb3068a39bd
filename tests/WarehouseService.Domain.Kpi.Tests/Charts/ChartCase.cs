using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Kpi.Tests.Charts;

/// <summary>The charts that the shared log must give.</summary>
internal static class ChartCase
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "kpi");

    internal static Instant Start { get; } = InstantPattern.ExtendedIso.Parse(Read("config.json").GetProperty("start").GetString()!).Value;

    internal static JsonElement Expected(string chart) => Read("expected.charts.json").GetProperty(chart);

    internal static ImmutableArray<IsoWeek> Weeks { get; } = ReportWeeks.Within(Start, CaseLog.Cut.AsOf, CaseLog.Sites.Select(site => site.Zone));

    internal static IEnumerable<string> Texts(this JsonElement chart, string member) => chart.GetProperty(member).EnumerateArray().Select(item => item.GetString()!);

    internal static IEnumerable<long> Numbers(this JsonElement chart, string member) => chart.GetProperty(member).EnumerateArray().Select(item => item.GetInt64());

    internal static void IsClose(this JsonElement expected, double? actual)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.NotNull(actual);
        Assert.InRange(Math.Abs(expected.GetDouble() - actual.Value), 0, 1e-9);
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;
}
