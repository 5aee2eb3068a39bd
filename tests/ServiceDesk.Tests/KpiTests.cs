using System.Globalization;
using System.IO.Compression;
using ServiceDesk.Tests.Running;

namespace ServiceDesk.Tests;

/// <summary>The command that computes all KPIs of a neutral log.</summary>
public sealed class KpiTests : IDisposable
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases", "kpi");
    private static readonly string[] SomeLines =
    [
        "event_id,type,occurred_at,recorded_at,site,agent,ticket,opened_by",
        "E1,ticket.opened,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,,T1,customer",
        "E2,ticket.solved,2024-02-01T01:00:00Z,2024-02-01T01:00:00Z,S1,A001,T1,",
    ];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("events.csv")]
    [InlineData("events.jsonl")]
    public async Task Every_expected_value_comes_out_and_no_other(string log)
    {
        (await KpiAsync(Path.Combine(Cases, log))).EndedWith(0).Says("out");

        var (expected, written) = (Expected(), Rows(File.ReadLines(_place.Path("out/values.csv"))));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, row => Assert.Equal(row.Value, written[row.Key], SameNumbers));
        Assert.Equal(["report.html", "values.csv"], Directory.GetFileSystemEntries(_place.Path("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_known_by_an_instant_is_another_answer()
    {
        (await KpiAsync(Path.Combine(Cases, "events.csv"), "--known-by", "2024-04-01T00:00:00Z")).EndedWith(0);
        var then = Rows(File.ReadLines(_place.Path("out/values.csv")));
        Assert.NotEqual(Expected()["tickets_opened,overall,,"], then["tickets_opened,overall,,"]);
        Assert.Equal("0", then["tickets_opened,month,,2024-04"][0]);
    }

    [Fact]
    public async Task Faulty_lines_are_told_and_nothing_is_written_unless_they_are_to_be_left_out()
    {
        _place.Write("log.csv", [.. SomeLines, "rubbish", "E3,ticket.solved,yesterday,2024-02-01T01:00:00Z,S1,A001,T1,", "E4,ticket.solved,2024-02-01T01:00:00Z,2024-02-01T01:00:00Z,S9,A001,T1,"]);

        (await KpiAsync("log.csv")).EndedWith(1).Complains("Line 4", "Line 5: 'occurred_at' is 'yesterday'", "Line 6: 'site' is 'S9'", "3 lines cannot be read");
        Assert.Empty(Directory.GetFileSystemEntries(_place.Path("out")));

        (await KpiAsync("log.csv", "--skip-malformed")).EndedWith(2).Complains("3 lines were left out");
        Assert.Equal("1", Rows(File.ReadLines(_place.Path("out/values.csv")))["tickets_opened,overall,,"][0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_log_of_next_to_nothing_gives_values_and_a_report_of_nothing(int lines)
    {
        _place.Write("log.csv", [.. SomeLines.Take(lines)]);
        (await KpiAsync("log.csv")).EndedWith(0);

        var rows = Rows(File.ReadLines(_place.Path("out/values.csv")));
        Assert.Equal([lines == 2 ? "1" : "0", "", lines == 2 ? "1" : "0", "", ""], rows["tickets_opened,overall,,"]);
        Assert.Equal(["0", "0", "", "", ""], rows["csat_top2,overall,,"]);
    }

    [Fact]
    public async Task Without_months_in_the_configuration_the_twelve_up_to_the_cut_have_rows()
    {
        _place.Write("log.csv", SomeLines);
        _place.Write("config.json", "{\"sites\":{\"S1\":{\"zone\":\"Asia/Shanghai\"}},\"as_of\":\"2024-05-01T00:00:00Z\"}");
        (await _place.RunAsync("kpi", "--log", "log.csv", "--config", "config.json", "--out", "out")).EndedWith(0);

        var rows = Rows(File.ReadLines(_place.Path("out/values.csv")));
        Assert.Equal(["2023-05", "2024-04"], new[] { "2023-05", "2024-04" }.Where(month => rows.ContainsKey($"tickets_opened,month,,{month}")));
        Assert.Equal(12, rows.Keys.Count(row => row.StartsWith("tickets_opened,month,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{}", "'sites' is missing")]
    [InlineData("{\"sites\":{\"S1\":{\"zone\":\"Mars/Olympus\"}},\"as_of\":\"2024-05-01T00:00:00Z\"}", "'zone' of site 'S1' is 'Mars/Olympus'")]
    [InlineData("{\"sites\":{\"S1\":{\"zone\":\"Asia/Shanghai\"}},\"as_of\":\"soon\"}", "'as_of' is 'soon'")]
    [InlineData("{\"sites\":{\"S1\":{\"zone\":\"Asia/Shanghai\"}},\"as_of\":\"2024-05-01T00:00:00Z\",\"policy\":{\"ack_target_s\":\"1\"}}", "'ack_target_s' is \"1\"")]
    [InlineData("{\"sites\":{\"S1\":{\"zone\":5}},\"as_of\":\"2024-05-01T00:00:00Z\"}", "'zone' is 5; it must be a text")]
    [InlineData("{\"sites\":{\"S1\":{\"zone\":\"UTC\",\"weekly\":{\"1\":[[\"08:00\"]]}}},\"as_of\":\"2024-05-01T00:00:00Z\"}", "'weekly' is [\"08:00\"]; it must be a list of two")]
    [InlineData("{\"sites\":[],\"as_of\":\"2024-05-01T00:00:00Z\"}", "'sites' is []; it must be an object")]
    [InlineData("not JSON", "config.json")]
    public async Task A_configuration_that_cannot_be_used_is_refused_naming_the_field(string config, string why)
    {
        _place.Write("log.csv", SomeLines);
        _place.Write("config.json", config);
        (await _place.RunAsync("kpi", "--log", "log.csv", "--config", "config.json", "--out", "out")).EndedWith(1).Complains(why);
    }

    [Fact]
    public async Task A_log_that_is_not_there_is_said() =>
        (await KpiAsync("missing.csv")).EndedWith(1).Complains("missing.csv");

    private Task<Outcome> KpiAsync(string log, params IEnumerable<string> more) =>
        _place.RunAsync(["kpi", "--log", log, "--config", Path.Combine(Cases, "config.json"), "--out", "out", .. more]);

    private static Dictionary<string, string[]> Expected()
    {
        using var file = File.OpenRead(Path.Combine(Cases, "expected.csv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return Rows(text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, string[]> Rows(IEnumerable<string> lines) =>
        lines.Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToDictionary(cells => string.Join(',', cells[..4]), cells => cells[4..]);

    // Expected values are written with fifteen digits.
    private static bool SameNumbers(string[] expected, string[] written) => expected.Zip(written).All(pair =>
        pair.First == pair.Second
        || (double.TryParse(pair.First, CultureInfo.InvariantCulture, out var one) && double.TryParse(pair.Second, CultureInfo.InvariantCulture, out var other)
            && Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one))));
}
