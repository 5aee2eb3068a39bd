using System.Globalization;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting.Tests;

public sealed class CsvTests
{
    private static readonly List<string[]> Lines = Read(ReportCase.Csv(ReportCase.Report));

    [Fact]
    public void Every_line_has_every_column()
    {
        Assert.Equal(16, Lines[0].Length);
        Assert.All(Lines, line => Assert.Equal(16, line.Length));
    }

    [Fact]
    public void Figures_come_in_full_with_interval_target_and_standing()
    {
        var row = ReportCase.Report.Scorecard.Rows.Single(row => row.Result.Figure.Id == "resolution_efficiency");
        var line = Lines.Single(line => line is ["scorecard", "resolution_efficiency", ..]);

        Assert.Equal(
            [
                "scorecard", "resolution_efficiency", "1", "", "", "", "2024-04-01", "2024-04-30", Text(row.Result.Numerator), Text(row.Result.Denominator), Text(row.Result.Value),
                Text(row.Result.Interval!.Value.Low), Text(row.Result.Interval!.Value.High), "at least", "0.80", row.Standing.Name,
            ],
            line);
    }

    [Fact]
    public void Every_part_of_the_report_is_there()
    {
        var report = ReportCase.Report;
        int Count(string section) => Lines.Count(line => line[0] == section);

        Assert.Equal(report.Changes.Length, Count("previous"));
        Assert.Equal(report.Changes.Length, Count("difference"));
        Assert.Equal(report.Trends.Sum(trend => trend.Results.Length), Count("week"));
        Assert.Equal(report.CountControls.Sum(control => control.Chart.Points.Length), Count("xmr"));
        Assert.Equal(report.RateControls.Sum(control => control.Chart.Points.Length), Count("p"));
        Assert.Equal(report.ComplaintCauses.Rows.Length, Count("cause"));
        Assert.Equal(4, Count("backlog_age"));
        Assert.Equal(6, Count("age_class"));
        Assert.Equal(1, Count("score"));
        Assert.Equal(report.Rankings.Sum(ranking => ranking.Rows.Length), Count("ranking"));
    }

    [Fact]
    public void What_is_undefined_is_empty_and_not_zero() =>
        Assert.All(
            Read(ReportCase.Csv(ReportCase.Empty)).Where(line => line[1] is "reopen_rate" or "frt.p90" && line[0] is not "p"),
            line => Assert.Equal(("", "", ""), (line[10], line[11], line[12])));

    [Theory]
    [InlineData("a,b")]
    [InlineData("a \"b\"")]
    [InlineData("a\nb")]
    [InlineData("破损")]
    public void Names_come_back_as_they_were(string name) => Assert.Contains(Causes(name), line => line[1] == name);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    public void Names_that_look_like_formulas_are_marked_as_texts(string name) => Assert.Contains(Causes(name), line => line[1] == "'" + name);

    private static List<string[]> Causes(string name) =>
        Read(ReportCase.Csv(PeriodReport.Of(ReportCase.CubeOf(ReportCase.Complaints(name, 1)), ReportCase.Options)));

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    // A reader of RFC 4180, character by character.
    private static List<string[]> Read(string text)
    {
        var (lines, cells, cell, quoted) = (new List<string[]>(), new List<string>(), "", false);
        for (var place = 0; place < text.Length; place++)
        {
            var (now, next) = (text[place], place + 1 < text.Length ? text[place + 1] : '\0');
            switch (now)
            {
                case '"' when quoted && next == '"':
                    cell += now;
                    place++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell);
                    cell = "";
                    break;
                case '\r' when !quoted && next == '\n':
                    lines.Add([.. cells, cell]);
                    (cells, cell) = ([], "");
                    place++;
                    break;
                default:
                    cell += now;
                    break;
            }
        }

        Assert.Equal("", cell);
        return lines;
    }
}
