using ServiceDesk.Tests.Running;

namespace ServiceDesk.Tests;

/// <summary>What cannot be used as a whole is told before anything is written.</summary>
public sealed class UnusableInputTests : IDisposable
{
    private readonly Workplace _place = new();

    public UnusableInputTests()
    {
        _place.WriteMapping("desk.mapping.json");
        _place.Write("log.csv", Workplace.Header, "T1,2025-09-01T01:00:00Z,opened,customer/C1,C1,email,complaint,P2,Help");
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("\"csv\"", "\"xml\"", "format is 'xml'; it must be 'csv' or 'jsonl'")]
    [InlineData("\"customer\": \"customer\"", "\"client\": \"customer\"", "columns has 'client', which is none of ticket, at, activity, actor, customer")]
    [InlineData("\"ticket\": \"ticket\",", "", "columns names no column for 'ticket'")]
    [InlineData("\"ticket\": \"ticket\"", "\"ticket\": null", "columns: 'ticket' is null")]
    [InlineData("\"take\"", "\"grab\"", "activities: 'taken' is 'grab'; write one of open, take, reply")]
    [InlineData("\"take\"", "\"take as boss\"", "activities: 'taken' is 'take as boss'")]
    [InlineData("\"taken\": \"take\"", "\"taken\": null", "activities: 'taken' is null")]
    [InlineData("\"activities\"", "\"timePattern\": \"uuuu-!!-QQ\", \"activities\"", "timePattern 'uuuu-!!-QQ' is no pattern")]
    [InlineData("\"activities\"", "\"timeZone\": \"Asia/Atlantis\", \"activities\"", "timeZone 'Asia/Atlantis' is no IANA zone")]
    [InlineData("\"activities\"", "\"acts\"", "acts")]
    [InlineData("\"activities\": {", "\"activities\": [", "LineNumber: 6")]
    public async Task A_faulty_mapping_is_told_with_file_and_field(string right, string wrong, string told)
    {
        var mapping = File.ReadAllText(_place.Path("desk.mapping.json"));
        Assert.Contains(right, mapping, StringComparison.Ordinal);
        _place.Write("desk.mapping.json", mapping.Replace(right, wrong, StringComparison.Ordinal));

        IsTold(await _place.ImportAsync("log.csv", "desk.db"), "desk.mapping.json: ", told);
    }

    [Fact]
    public async Task A_column_that_the_log_lacks_is_told_with_those_it_has()
    {
        _place.Write("log.csv", "ticket,when,activity", "T1,2025-09-01T01:00:00Z,opened");

        IsTold(
            await _place.ImportAsync("log.csv", "desk.db"),
            "log.csv, line 1: there is no column 'at', which the mapping names for 'at'", "The columns are: ticket, when, activity.");
    }

    [Fact]
    public async Task An_empty_log_is_told()
    {
        _place.Write("log.csv");

        IsTold(await _place.ImportAsync("log.csv", "desk.db"), "log.csv: the file is empty; it needs a header and rows");
    }

    [Theory]
    [InlineData("missing.csv", "desk.mapping.json", "missing.csv: Could not find file")]
    [InlineData("log.csv", "missing.mapping.json", "missing.mapping.json: Could not find file")]
    [InlineData("log.csv", "folder", "folder: Access to the path")]
    [InlineData("folder", "desk.mapping.json", "folder: Access to the path")]
    public async Task A_missing_file_is_told(string log, string mapping, string told)
    {
        Directory.CreateDirectory(_place.Path("folder"));

        IsTold(await _place.RunAsync("--log", log, "--mapping", mapping, "--database", "desk.db"), told);
    }

    [Theory]
    [InlineData(151, 'x')]
    [InlineData(10, '\t')]
    public async Task A_log_whose_name_cannot_be_part_of_an_id_is_told(int length, char character)
    {
        var name = new string(character, length);
        File.Copy(_place.Path("log.csv"), _place.Path(name));

        IsTold(await _place.ImportAsync(name, "desk.db"), "at most 150 characters and no control characters");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task A_zipped_log_that_is_not_zipped_is_told(string format)
    {
        _place.WriteMapping("desk.mapping.json", format);
        File.Copy(_place.Path("log.csv"), _place.Path("log.gz"));

        IsTold(await _place.ImportAsync("log.gz", "desk.db"), "log.gz, line 1: ");
    }

    [Fact]
    public async Task All_faults_of_a_calendar_are_told()
    {
        _place.Write(
            "site.json", """{ "zone": "Europe/Rom", "weekly": { "monday": ["08:00-18:00", "17:00-19:00"], "funday": ["08:00-18:00"], "friday": ["8 to 5"] } }""");

        IsTold(
            await _place.ImportAsync("log.csv", "desk.db", "--calendar", "site.json"), "site.json: ", "Europe/Rom", "monday", "funday", "8 to 5");
    }

    [Fact]
    public async Task An_unknown_language_is_told()
    {
        var outcome = await _place.ImportAsync("log.csv", "desk.db", "--language", "it");

        Assert.Contains("'it'", outcome.EndedWith(1).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_place.Path("desk.db")));
    }

    [Fact]
    public async Task A_list_of_rejected_rows_that_cannot_be_written_is_told()
    {
        var outcome = await _place.ImportAsync("log.csv", "desk.db", "--rejected", "missing/rejected.csv");

        outcome.EndedWith(1).Complains("missing/rejected.csv: Could not find a part of the path");
    }

    private void IsTold(Outcome outcome, params string[] texts)
    {
        outcome.EndedWith(1).Complains(texts);
        Assert.False(File.Exists(_place.Path("desk.db")), "A database was made although nothing could be imported.");
    }
}
