using ServiceDesk.Tests.Running;

namespace ServiceDesk.Tests;

public sealed class FaultyRowTests : IDisposable
{
    private const int FaultyRows = 2;
    private const string Opened = "T1,2025-09-01T01:00:00Z,opened,customer/C1,C1,email,complaint,P2,Help";
    private const string Taken = "T1,2025-09-01T02:00:00Z,taken,agent/li,,,,,";

    private static readonly (string Row, string Why)[] NoRows =
    [
        ("T1,2025-09-01T01:30:00Z,note", "3 fields where the header has 9"),
        ("T1,2025-09-01T01:30:00Z,note,agent/li,,,,,,,", "11 fields where the header has 9"),
        ("T1,2025-09-01T01:30:00Z,no\"te,agent/li,,,,,", "a quote is not closed, or stands where none may"),
        ("T1,2025-09-01T01:30:00Z,\"no\"te,agent/li,,,,,", "a quote is not closed, or stands where none may"),
        ("T1,2025-09-01T01:30:00Z,note,agent/li,,,,,\"Nobody closes this", "a quote is not closed, or stands where none may"),
        ("T1,2025-09-01T01:30:00Z,juggled,agent/li,,,,,", "the mapping does not know the activity 'juggled'"),
        ("T1,yesterday,note,agent/li,,,,,", "'yesterday' is not an instant"),
        ("T1,9999-12-31T23:59:59Z,note,agent/li,,,,,", "1970 to 2199"),
        ("T1,0001-01-01T00:00:00Z,note,agent/li,,,,,", "1970 to 2199"),
        ("T1,,note,agent/li,,,,,", "'at' is empty"),
        ("T1,2025-09-01T01:30:00Z,,agent/li,,,,,", "'activity' is empty"),
        (",2025-09-01T01:30:00Z,note,agent/li,,,,,", "'ticket' is empty"),
    ];

    private static readonly (string Line, string Why)[] NoObjects =
    [
        ("no JSON", "no JSON: "),
        ("{\"ticket\":\"T1\"", "no JSON: "),
        ("[\"T1\"]", "a JSON Array where an object must stand"),
        ("7", "a JSON Number where an object must stand"),
        ("null", "a JSON Null where an object must stand"),
        ("{\"ticket\":\"\\ud800\",\"at\":\"2025-09-01T01:30:00Z\",\"activity\":\"note\"}", "no JSON: "),
        ("{\"\\ud800\":1}", "no JSON: "),
        ("{\"at\":\"2025-09-01T01:30:00Z\",\"activity\":\"note\"}", "'ticket' is empty"),
    ];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Malformed_rows_are_listed_with_their_lines_and_the_rest_is_imported()
    {
        _place.WriteMapping("desk.mapping.json");
        _place.Write("log.csv", [Workplace.Header, .. NoRows.Index().SelectMany(bad => (string[])[bad.Item.Row, OpenedAs(bad.Index)])]);

        await AreLeftOutAsync(NoRows);
    }

    [Fact]
    public async Task Lines_that_are_no_JSON_objects_are_listed_and_the_rest_is_imported()
    {
        _place.WriteMapping("desk.mapping.json", "jsonl");
        _place.Write("log.csv", ["", .. NoObjects.Index().SelectMany(bad => (string[])[bad.Item.Line, Json.Row(Workplace.Header, OpenedAs(bad.Index))])]);

        await AreLeftOutAsync(NoObjects);
    }

    // Two seconds count as the skew of clocks.
    [Fact]
    public async Task An_event_out_of_order_within_its_ticket_is_refused()
    {
        _place.WriteMapping("desk.mapping.json");
        _place.Write("log.csv", Workplace.Header, Opened, Taken, "T1,2025-09-01T01:59:57Z,note,agent/li,,,,,", "T1,2025-09-01T01:59:58Z,note,agent/li,,,,,");

        var outcome = (await _place.ImportAsync("log.csv", "desk.db", "--rejected", "rejected.csv")).EndedWith(FaultyRows);

        Assert.Equal(new() { ["used"] = 3, ["refused: clock_regression"] = 1, ["malformed"] = 0, ["all"] = 4 }, outcome.Rows("all"));
        outcome.Complains("1 rows are malformed or out of order");
        Assert.StartsWith("4,T1,clock_regression,", Assert.Single(Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_nobody_closes_costs_its_own_row_only()
    {
        _place.WriteMapping("desk.mapping.json");
        var notes = Enumerable.Range(1, 20).Select(i => $"T1,2025-09-01T02:00:{i:00}Z,note,agent/li,,,,,{(i % 5 == 0 ? "\"open" : "shut")}");
        _place.Write("log.csv", [Workplace.Header, Opened, Taken, .. notes]);

        var outcome = (await _place.ImportAsync("log.csv", "desk.db", "--rejected", "rejected.csv")).EndedWith(FaultyRows);

        Assert.Equal(new() { ["used"] = 18, ["malformed"] = 4, ["all"] = 22 }, outcome.Rows("all"));
        Assert.Equal(["8", "13", "18", "23"], Rejected().Select(row => row.Split(',')[0]));
    }

    [Fact]
    public async Task A_quoted_field_may_run_over_lines_and_the_lines_behind_it_keep_their_numbers()
    {
        _place.WriteMapping("desk.mapping.json");
        _place.Write(
            "log.csv",
            Workplace.Header, "T1,2025-09-01T01:00:00Z,opened,customer/C1,C1,email,complaint,P2,\"Two \"\"lines\"\",", "", "and a third\"", "", "no row", Taken);

        var outcome = (await _place.ImportAsync("log.csv", "desk.db", "--rejected", "rejected.csv")).EndedWith(FaultyRows);

        Assert.Equal(new() { ["used"] = 2, ["malformed"] = 1, ["all"] = 3 }, outcome.Rows("all"));
        Assert.StartsWith("6,", Assert.Single(Rejected()), StringComparison.Ordinal);
        Assert.Contains((await _place.SnapshotAsync("desk.db")).Lines, line => line.Contains(@",\n\nand a third", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_rejected_row_is_written_with_line_and_reason()
    {
        _place.WriteMapping("desk.mapping.json");
        var bad = Enumerable.Range(1, 12).Select(i => i % 2 == 0 ? $"bad {i}" : "T1,2025-09-01T03:00:00Z,closed,agent/li,,,,,");
        _place.Write("log.csv", [Workplace.Header, Opened, "T1,2025-09-01T02:00:00Z,resolved,agent/li,,,,,", .. bad]);

        var outcome = (await _place.ImportAsync("log.csv", "desk.db", "--rejected", "rejected.csv")).EndedWith(FaultyRows);

        Assert.Equal(6, outcome.Rows("all")["malformed"]);
        Assert.Equal("Line,Ticket,Code,Why", File.ReadLines(_place.Path("rejected.csv")).First());
        var rejected = Rejected();
        Assert.Equal(12, rejected.Count);
        Assert.All(rejected.Index(), row => Assert.StartsWith(
            row.Index % 2 == 0 ? $"{row.Index + 4},T1,ticket.close_not_due,\"The ticket may be closed from" : $"{row.Index + 4},,malformed,1 fields where", row.Item, StringComparison.Ordinal));
    }

    // Each stands before a sound row; the first line is a header, or blank.
    private async Task AreLeftOutAsync((string Row, string Why)[] faulty)
    {
        var outcome = (await _place.ImportAsync("log.csv", "desk.db", "--rejected", "rejected.csv")).EndedWith(FaultyRows);

        outcome.Complains($"{faulty.Length} rows are malformed or out of order");
        Assert.Equal(new() { ["used"] = faulty.Length, ["malformed"] = faulty.Length, ["all"] = 2 * faulty.Length }, outcome.Rows("all"));
        var rejected = Rejected();
        Assert.Equal(faulty.Length, rejected.Count);
        foreach (var (index, (row, why)) in faulty.Index())
        {
            Assert.StartsWith($"{2 + (2 * index)},,malformed,", rejected[index], StringComparison.Ordinal);
            Assert.True(rejected[index].Contains(why, StringComparison.Ordinal), $"{row} gives {rejected[index]}, not {why}.");
        }
    }

    private static string OpenedAs(int number) => Opened.Replace("T1", $"S{number}", StringComparison.Ordinal);

    private List<string> Rejected() => [.. File.ReadLines(_place.Path("rejected.csv")).Skip(1)];
}
