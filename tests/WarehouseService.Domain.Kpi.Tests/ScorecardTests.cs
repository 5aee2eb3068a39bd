using System.Globalization;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class ScorecardTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly KpiScope April = KpiScope.Month(new YearMonth(2024, 4));
    private static readonly KpiCube Cube = new KpiCalculator(CaseLog.Policy, CaseLog.Sites, CaseLog.Cut).Cube(CaseLog.Entries);

    [Theory]
    [InlineData("A001", "missed")] // 11 of 16
    [InlineData("A008", "met")] // 12 of 13
    [InlineData("A009", "undefined")]
    public void The_default_target_of_resolution_efficiency_is_80_percent(string agent, string standing)
    {
        var row = Assert.Single(Scorecard.Of(Cube, new() { Agent = agent }, ["resolution_efficiency"], KpiTarget.Defaults).Rows);

        Assert.Equal((standing, 0.8m), (row.Standing.Name, row.Target!.Threshold));
        Assert.Equal(row.Result.Value is null, row.Result.Interval is null);
    }

    [Theory]
    [InlineData(4, 5, "met")]
    [InlineData(7999, 10000, "missed")]
    public void The_threshold_itself_meets_the_target(int inTime, int all, string standing)
    {
        var log = Enumerable.Range(0, all).SelectMany(ticket => Desk.Opened().Solved(ticket < inTime ? 1 : 99).Log.OfType<TicketEntry>()
            .Select(entry => (LogEntry)(entry with { Ticket = $"T{ticket}", EventId = $"{ticket}/{entry.EventId}" })));
        var cube = new KpiCalculator(Desk.Policy, [new KpiSite { Id = "S", Zone = DateTimeZone.Utc }], new() { AsOf = Desk.At(1000) }).Cube(log);

        Assert.Equal(standing, Scorecard.Of(cube, KpiScope.Overall, ["resolution_efficiency"], KpiTarget.Defaults).Rows[0].Standing.Name);
    }

    [Fact]
    public void Rows_come_in_the_order_asked_for_and_one_without_a_target_says_so()
    {
        var card = Scorecard.Of(Cube, April, ["frt.p90", "reopen_rate"], [Target("reopen_rate", 0.05m, KpiComparator.AtMost)]);

        Assert.Equal(["frt.p90", "reopen_rate"], card.Rows.Select(row => row.Result.Figure.Id));
        Assert.Equal([TargetStanding.Untargeted, TargetStanding.Missed], card.Rows.Select(row => row.Standing));
    }

    [Fact]
    public void An_agents_own_target_goes_before_the_sites_and_that_before_everyones()
    {
        KpiTarget[] targets = [Target("frt.p90", 3), Target("frt.p90", 2) with { Site = "S1" }, Target("frt.p90", 1) with { Agent = "A001" }];

        Assert.Equal(1, Threshold(targets, new() { Agent = "A001", Site = "S1" }));
        Assert.Equal(2, Threshold(targets, new() { Agent = "A002", Site = "S1" }));
        Assert.Equal(3, Threshold(targets, new() { Agent = "A002" }));
    }

    [Fact]
    public void The_target_of_a_period_is_the_one_in_force_on_its_first_day()
    {
        KpiTarget[] targets =
        [
            Target("frt.p90", 2) with { EffectiveFrom = new(2024, 4, 2) }, Target("frt.p90", 1) with { EffectiveFrom = new(2024, 4, 1) }, Target("frt.p90", 0),
        ];

        Assert.Equal(1, Threshold(targets, April));
        Assert.Equal(0, Threshold(targets, KpiScope.Month(new YearMonth(2024, 3))));
        Assert.Equal(2, Threshold(targets, KpiScope.Overall));
        Assert.Null(Threshold(targets[..1], April));
    }

    [Fact]
    public void A_target_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Target("first_reply", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Target("frt.p90", 0.0000000001m));
    }

    [Fact]
    public void Everything_has_a_name_in_English_and_in_Chinese()
    {
        var figures = KpiCatalogue.All.SelectMany(kpi => kpi.Figures).ToList();
        Assert.Equal(figures.Count, figures.Select(figure => figure.Name(English)).Distinct().Count());
        Assert.All(figures, figure => Assert.Contains(figure.Name(Chinese), character => character > '\u4e00'));
        Assert.All(TargetStanding.All, standing => Assert.NotEqual(standing.Text(English), standing.Text(Chinese)));

        Assert.Equal("First reply time, 90th percentile", KpiCatalogue.Figure("frt.p90").Name(English));
        Assert.Equal("首次响应时间（第90百分位）", KpiCatalogue.Figure("frt.p90").Name(Chinese));
        Assert.Equal("问题解决效率", KpiCatalogue.Figure("resolution_efficiency").Name(Chinese));
        Assert.Equal("Reopen rate", KpiCatalogue.Figure("reopen_rate").Name(CultureInfo.GetCultureInfo("fr")));
    }

    private static decimal? Threshold(KpiTarget[] targets, KpiScope scope) => Scorecard.Of(Cube, scope, ["frt.p90"], targets).Rows[0].Target?.Threshold;

    private static KpiTarget Target(string figure, decimal threshold, KpiComparator? comparator = null) =>
        new() { Id = $"{figure}/{threshold}", Figure = figure, Comparator = comparator ?? KpiComparator.AtMost, Threshold = threshold };

    [Theory]
    [InlineData(100, "A")]
    [InlineData(95, "A")]
    [InlineData(94.999, "B")]
    [InlineData(85, "B")]
    [InlineData(84.999, "C")]
    [InlineData(70, "C")]
    [InlineData(69.999, "D")]
    [InlineData(0, "D")]
    public void The_default_grades_begin_at_95_and_85_and_70(decimal score, string grade) => Assert.Equal(grade, ScorecardPolicy.Default.Grade(score).Name);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Scaling_all_weights_changes_no_score(int scale)
    {
        var scaled = ScorecardPolicy.Default with { Parts = [.. ScorecardPolicy.Default.Parts.Select(part => part with { Weight = part.Weight * scale })] };
        Assert.All(CaseLog.Agents, agent =>
            Assert.Equal(Score(agent, ScorecardPolicy.Default)?.ToString("F12", English), Score(agent, scaled)?.ToString("F12", English)));
        Assert.Contains(CaseLog.Agents, agent => Score(agent, scaled) is not null);
    }

    [Fact]
    public void A_figure_without_a_target_to_reach_cannot_be_weighed()
    {
        var policy = new ScorecardPolicy { Parts = [new() { Figure = "reopen_rate", Weight = 1 }] };
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Cube, April, policy, []));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Cube, April, policy, [Target("reopen_rate", 0.05m, KpiComparator.AtMost)]));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Cube, April, policy, [Target("reopen_rate", 0, KpiComparator.AtLeast)]));
        Assert.NotNull(Scorecard.Of(Cube, April, policy, [Target("reopen_rate", 0.05m, KpiComparator.AtLeast)]).Score);
    }

    [Fact]
    public void A_policy_that_cannot_grade_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ScorecardPolicy { Parts = [] });
        Assert.Throws<ArgumentException>(() => new ScorecardPolicy { Parts = [new() { Figure = "nps", Weight = 1 }, new() { Figure = "nps", Weight = 2 }] });
        Assert.Throws<ArgumentException>(() => ScorecardPolicy.Default with { Grades = [new() { Name = "A", From = 1 }] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScorecardPart { Figure = "nps", Weight = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScorecardGrade { Name = "A", From = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ScorecardPolicy.Default.Grade(-1));
    }

    private static decimal? Score(string agent, ScorecardPolicy policy) => Scorecard.Of(Cube, new() { Agent = agent }, policy, KpiTarget.Defaults).Score;
}
