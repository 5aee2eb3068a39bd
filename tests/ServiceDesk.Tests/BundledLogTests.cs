using System.Globalization;
using System.Text.RegularExpressions;
using ServiceDesk.Tests.Running;

namespace ServiceDesk.Tests;

public sealed partial class BundledLogTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_bundled_log_is_imported_and_reported()
    {
        var outcome = (await _place.RunAsync()).EndedWith(0);

        var rows = outcome.Rows("all");
        Assert.Equal(File.ReadLines(Path.Combine(DeskProgram.Data, "service-desk.csv")).Count() - 1, rows["all"]);
        Assert.Equal(rows["all"], rows.Where(row => row.Key != "all").Sum(row => row.Value));
        Assert.True(rows["used"] > rows["all"] / 2);
        Assert.Empty(outcome.Errors);
        Assert.Matches(@"Problem-resolution efficiency +│ 62\.0 % +│ 50\.3 % – 72\.4 % +│ 71 +│ at least 80\.0 % +│ Target missed", outcome.Output);
        Assert.Matches(@"Reopen rate +│ 13\.2 % +│ .* │ at most 10\.0 %", outcome.Output);
        Assert.Matches(@"First reply time, 90th percentile +│ 57:35:11 +│ +│ 72 +│ at most 4:00:00", outcome.Output);
        outcome.Says("Worst agent-month: li, 2025-10", "3 of 7 tickets within target, efficiency 42.9 %");
        Assert.Equal(4, Regex.Count(outcome.Output[outcome.Output.IndexOf("Tickets that missed their target:", StringComparison.Ordinal)..], @"T\d+ \("));
    }

    [Fact]
    public async Task The_explanation_of_a_due_date_sums_to_its_target()
    {
        var outcome = (await _place.RunAsync()).EndedWith(0);

        var target = Amount(WhyDue().Match(outcome.Output).Groups[1].Value);
        var spans = Span().Matches(outcome.Output).Select(match => Amount(match.Groups[1].Value)).ToList();
        Assert.True(spans.Count > 3);
        Assert.Equal(target, spans.Aggregate((sum, span) => sum + span));
        Assert.Equal(target, Amount(Total().Match(outcome.Output).Groups[1].Value));
    }

    [Fact]
    public async Task In_Chinese_the_figures_are_the_same()
    {
        var english = (await _place.RunAsync("--database", "en.db")).EndedWith(0);
        var chinese = (await _place.RunAsync("--database", "zh.db", "--language", "zh")).EndedWith(0);

        chinese.Says("日志行", "已采用", "考核表", "工单", "工作时间", "表现最差的客服月份", "未达标");
        Assert.Equal(english.Digits(), chinese.Digits());
        (await _place.SnapshotAsync("zh.db")).IsEqualTo(await _place.SnapshotAsync("en.db"));
    }

    [Fact]
    public async Task A_second_run_does_nothing_twice_and_reports_the_same()
    {
        var first = (await _place.RunAsync("--database", "desk.db")).EndedWith(0);
        var before = await _place.SnapshotAsync("desk.db");

        var second = (await _place.RunAsync("--database", "desk.db")).EndedWith(0);

        second.Says("All rows of this log are settled already; nothing was done twice.");
        Assert.Equal(first.Report, second.Report);
        (await _place.SnapshotAsync("desk.db")).IsEqualTo(before);
    }

    private static TimeSpan Amount(string text)
    {
        var parts = text.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(parts[0], parts[1], parts[2]);
    }

    [GeneratedRegex(@"^Why the .* was due at .*: (\d+:\d\d:\d\d) of working time", RegexOptions.Multiline)]
    private static partial Regex WhyDue();

    [GeneratedRegex(@"^\d{4}-\S+ \S+ \S+ to \d{4}-\S+ \S+ \S+ +(\d+:\d\d:\d\d) ", RegexOptions.Multiline)]
    private static partial Regex Span();

    [GeneratedRegex(@"^Total +(\d+:\d\d:\d\d)", RegexOptions.Multiline)]
    private static partial Regex Total();
}
