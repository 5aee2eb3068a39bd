using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting.Tests;

public sealed class ReportTests
{
    [Theory]
    [InlineData("2024-04-01", "2024-04-30", "2024-03-01", "2024-03-31")]
    [InlineData("2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29")]
    [InlineData("2024-01-01", "2024-03-31", "2023-10-01", "2023-12-31")]
    [InlineData("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31")]
    [InlineData("2024-04-01", "2024-04-29", "2024-03-03", "2024-03-31")]
    [InlineData("2024-04-08", "2024-04-14", "2024-04-01", "2024-04-07")]
    public void Whole_months_are_compared_with_as_many_whole_months_and_days_with_as_many_days(string from, string to, string previousFrom, string previousTo) =>
        Assert.Equal(Days(previousFrom, previousTo), PeriodReport.Of(ReportCase.Cube, ReportCase.Options with { Period = Days(from, to) }).Previous);

    [Fact]
    public void A_report_is_the_figures_of_its_scope_and_period_and_of_the_period_before()
    {
        var scope = KpiScope.Month(new YearMonth(2024, 4)) with { Agent = "li" };
        var report = PeriodReport.Of(ReportCase.Cube, ReportCase.Options with { Scope = new() { Agent = "li" } });

        Assert.All(report.Scorecard.Rows, row => Assert.Equal(ReportCase.Cube.Result(row.Result.Figure, scope), row.Result));
        Assert.All(report.Changes, change =>
        {
            Assert.Equal(ReportCase.Cube.Result(change.Current.Figure, scope with { Period = new YearMonth(2024, 3).ToDateInterval() }), change.Previous);
            Assert.Equal(change.Current.Figure.Kpi.Measure == KpiMeasure.Rate, change.Rates is not null);
        });
        Assert.All(report.Trends, trend => Assert.Equal(ReportCase.Weeks, trend.Results.Select(result => IsoWeek.Of(result.Scope.Period!.Start))));
        Assert.Empty(report.Rankings);
        Assert.Equal("Asia/Shanghai", report.Zone);
        Assert.False(report.IsEmpty);
    }

    [Fact]
    public void A_report_without_choice_shows_what_the_catalogue_has()
    {
        var report = PeriodReport.Of(ReportCase.Cube, new() { Period = new YearMonth(2024, 4).ToDateInterval() });

        Assert.Contains("resolution_efficiency", report.Scorecard.Rows.Select(row => row.Result.Figure.Id));
        Assert.Contains("backlog", report.Definitions.Select(kpi => kpi.Id));
        Assert.Empty(report.Trends.SelectMany(trend => trend.Results));
    }

    [Fact]
    public void A_figure_that_is_not_there_or_of_the_wrong_kind_is_named()
    {
        Assert.Contains("moods", Refusal(ReportCase.Options with { Figures = ["moods"] }), StringComparison.Ordinal);
        Assert.Contains("frt.mean", Refusal(ReportCase.Options with { CountControls = ["frt.mean"] }), StringComparison.Ordinal);
        Assert.Contains("backlog", Refusal(ReportCase.Options with { RateControls = ["backlog"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_nothing_or_of_other_times_gives_an_empty_report()
    {
        Assert.True(ReportCase.Empty.IsEmpty);
        Assert.True(PeriodReport.Of(ReportCase.Cube, Years(2019) with { Scope = new() { Site = "elsewhere" } }).IsEmpty);
        Assert.False(PeriodReport.Of(ReportCase.Cube, Years(2019)).IsEmpty); // there is a backlog
        Assert.False(PeriodReport.Of(ReportCase.NoCube, ReportCase.Options).IsEmpty);
        Assert.False(PeriodReport.Of(ReportCase.Cube, Years(2019) with { Weeks = ReportCase.Weeks, CountControls = ["tickets_opened"] }).IsEmpty);
    }

    [Fact]
    public void Causes_backlog_and_score_are_those_of_the_scope()
    {
        var report = ReportCase.Report;
        Assert.Equal(["late_delivery", "破损", ReportCase.Script, "", "attitude of the driver who brought the parcel to the wrong floor"], report.ComplaintCauses.Rows.Select(row => row.Name));
        Assert.Equal(report.ComplaintCauses.Total, report.Scorecard.Rows.Single(row => row.Result.Figure.Id == "complaints_received").Result.Value);
        Assert.Equal(report.Scorecard.Rows.Single(row => row.Result.Figure.Id == "backlog").Result.Value, report.BacklogAge[0].Denominator);
        Assert.Equal(Scorecard.Of(ReportCase.Cube, report.Scope, ScorecardPolicy.Default, ReportCase.Options.Targets).Score, report.Weighed!.Score);
        Assert.Equal(0, PeriodReport.Of(ReportCase.Cube, ReportCase.Options with { Scope = new() { Agent = "王芳" } }).ComplaintCauses.Total);
    }

    [Fact]
    public void What_is_not_counted_by_agent_is_left_out_for_agents_and_departments()
    {
        static IEnumerable<string> Shown(KpiScope scope) =>
            PeriodReport.Of(ReportCase.Cube, ReportCase.Options with { Scope = scope }).Scorecard.Rows.Select(row => row.Result.Figure.Id);

        Assert.Contains("damage_rate", Shown(new() { Site = "SHA" }));
        Assert.DoesNotContain("damage_rate", Shown(new() { Agent = "li" }));
        Assert.DoesNotContain("damage_rate", Shown(new() { Department = new() { Name = "Days", Agents = ["li"] } }));
        Assert.Contains("reopen_rate", Shown(new() { Agent = "li" }));
    }

    private static PeriodReportOptions Years(int year) =>
        new() { Period = Days($"{year}-01-01", $"{year}-12-31"), TrendFigures = [], CountControls = [], RateControls = [], Rankings = [] };

    private static string Refusal(PeriodReportOptions options) => Assert.Throws<ArgumentException>(() => PeriodReport.Of(ReportCase.Cube, options)).Message;

    private static DateInterval Days(string from, string to) =>
        new(NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(to).Value);
}
