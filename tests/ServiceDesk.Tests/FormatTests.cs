using ServiceDesk.Tests.Running;

namespace ServiceDesk.Tests;

public sealed class FormatTests : IDisposable
{
    private const int FaultyRows = 2;
    private static readonly string[] Log = [Workplace.Header, .. GeneratedLog.Rows(3, 300)];

    private readonly Workplace _place = new();

    public FormatTests()
    {
        _place.WriteMapping("desk.mapping.json");
        _place.WriteMapping("jsonl.mapping.json", "jsonl");
        _place.Write("log.csv", Log);
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_same_content_as_JSON_lines_or_zipped_gives_the_same_database()
    {
        // Ids are made from line numbers: a blank line stands where CSV has its header.
        string[] json = ["", .. Log.Skip(1).Select(row => Json.Row(Workplace.Header, row))];
        _place.Write("log.jsonl", json);
        _place.WriteZipped("log.csv.gz", Log);
        _place.WriteZipped("log.jsonl.gz", json);

        var plain = (await _place.ImportAsync("log.csv", "csv.db")).EndedWith(FaultyRows);
        var expected = (await _place.SnapshotAsync("csv.db")).Of("log.csv");

        foreach (var (log, mapping) in new[] { ("log.csv.gz", "desk"), ("log.jsonl", "jsonl"), ("log.jsonl.gz", "jsonl") })
        {
            var outcome = await _place.RunAsync("--log", log, "--mapping", $"{mapping}.mapping.json", "--database", $"{log}.db");
            Assert.Equal(plain.Report, outcome.EndedWith(FaultyRows).Report);
            (await _place.SnapshotAsync($"{log}.db")).Of(log).IsEqualTo(expected);
        }
    }

    [Fact]
    public async Task The_mapping_beside_the_log_is_taken()
    {
        _place.WriteZipped("named.csv.gz", Log);
        File.Move(_place.Path("desk.mapping.json"), _place.Path("named.mapping.json"));

        (await _place.RunAsync("--log", "named.csv.gz")).EndedWith(FaultyRows).Says("300");
    }

    [Fact]
    public async Task A_byte_order_mark_and_line_ends_of_Windows_change_nothing()
    {
        (await _place.ImportAsync("log.csv", "unix.db")).EndedWith(FaultyRows);
        Directory.CreateDirectory(_place.Path("windows"));
        File.WriteAllText(_place.Path("windows/log.csv"), string.Join("\r\n", Log), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        (await _place.ImportAsync("windows/log.csv", "windows.db")).EndedWith(FaultyRows);

        (await _place.SnapshotAsync("windows.db")).IsEqualTo(await _place.SnapshotAsync("unix.db"));
    }
}
