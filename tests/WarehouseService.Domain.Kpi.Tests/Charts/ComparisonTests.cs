using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Charts;

public sealed class ComparisonTests
{
    private static readonly KpiCube Cube = new KpiCalculator(CaseLog.Policy, CaseLog.Sites, CaseLog.Cut).Cube(CaseLog.Entries);
    private static readonly KpiScope March = KpiScope.Month(new YearMonth(2024, 3));
    private static readonly KpiScope February = KpiScope.Month(new YearMonth(2024, 2));

    [Fact]
    public void Two_months_are_compared_with_both_n_and_an_interval()
    {
        var comparison = RateComparison.Of(Cube.Result("resolution_efficiency", March), Cube.Result("resolution_efficiency", February));
        var (current, previous) = (comparison.Current, comparison.Previous);

        Assert.Equal(current.Value - previous.Value, comparison.Difference);
        Assert.Equal(
            NewcombeInterval.Of(
                current.Numerator!.Value, current.Denominator!.Value, previous.Numerator!.Value, previous.Denominator!.Value, CaseLog.Policy.ConfidenceZ),
            comparison.Interval);
        Assert.NotEqual(0, comparison.Difference);
    }

    [Fact]
    public void With_nothing_on_one_side_there_is_no_difference()
    {
        var nothing = Cube.Result("resolution_efficiency", KpiScope.Month(new YearMonth(2020, 1)));
        var something = Cube.Result("resolution_efficiency", March);

        Assert.All(
            new[] { RateComparison.Of(something, nothing), RateComparison.Of(nothing, something), RateComparison.Of(nothing, nothing) },
            comparison => Assert.True(comparison is { Difference: null, Interval: null }));
    }

    [Fact]
    public void Only_one_rate_is_compared_and_only_with_itself()
    {
        Assert.Throws<ArgumentException>(() => RateComparison.Of(Cube.Result("reopen_rate", March), Cube.Result("fcr_rate", March)));
        Assert.Throws<ArgumentException>(() => RateComparison.Of(Cube.Result("backlog", March), Cube.Result("backlog", February)));
    }

    [Fact]
    public void Agents_are_ranked_by_the_careful_end_of_their_interval()
    {
        foreach (var better in KpiComparator.All)
        {
            var ranking = KpiRanking.Of(Cube, "resolution_efficiency", KpiScope.Overall, better);
            var rows = ranking.Rows;

            Assert.Equal(Cube.Agents.Order(StringComparer.Ordinal), rows.Select(row => row.Name).Concat(ranking.Unranked).Order(StringComparer.Ordinal));
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(
                better == KpiComparator.AtLeast ? Interval(pair.First).Low >= Interval(pair.Second).Low : Interval(pair.First).High <= Interval(pair.Second).High));
            Assert.All(rows, row => Assert.Equal(
                1 + rows.Count(other => better == KpiComparator.AtLeast ? Interval(other).Low > Interval(row).Low : Interval(other).High < Interval(row).High), row.Place));
        }
    }

    [Fact]
    public void Two_of_two_is_not_better_than_many_of_many_and_equals_share_a_place()
    {
        var log = Solved("few", 2).Concat(Solved("many", 60)).Concat(Solved("also few", 2)).Concat(Waiting("idle"));
        var ranking = KpiRanking.Of(new KpiCalculator(Desk.Policy, [Shanghai], new Desk().Cut).Cube(log), "resolution_efficiency", KpiScope.Overall, KpiComparator.AtLeast);

        Assert.Equal([(1, "many"), (2, "also few"), (2, "few")], ranking.Rows.Select(row => (row.Place, row.Name)));
        Assert.Equal(["idle"], ranking.Unranked.AsEnumerable());
    }

    [Fact]
    public void What_has_no_interval_is_not_ranked() =>
        Assert.Throws<ArgumentException>(() => KpiRanking.Of(Cube, "tickets_opened", KpiScope.Overall, KpiComparator.AtLeast));

    [Fact]
    public void Weekly_series_are_the_results_of_the_weeks()
    {
        var weeks = ChartCase.Weeks;
        Assert.NotEmpty(weeks);
        Assert.Equal(
            weeks.Select(week => Cube.Result("tickets_opened", new() { Site = "S1", Period = week.Days }).Numerator),
            WeeklySeries.Counts(Cube, "tickets_opened", new() { Site = "S1" }, weeks).Select(count => (long?)count.Count));
        Assert.Equal(
            weeks.Select(week => Cube.Result("frt_sla_rate", new() { Period = week.Days })).Select(result => (result.Numerator, result.Denominator)),
            WeeklySeries.Shares(Cube, "frt_sla_rate", March, weeks).Select(share => ((long?)share.Yes, (long?)share.All)));
        Assert.Throws<ArgumentException>(() => WeeklySeries.Counts(Cube, "backlog", March, weeks));
        Assert.Throws<ArgumentException>(() => WeeklySeries.Shares(Cube, "frt.mean", March, weeks));
    }

    [Fact]
    public void A_department_is_its_agents_together()
    {
        var department = new KpiDepartment { Name = "Night shift", Agents = ["A002", "A001", "Z999"] };
        KpiResult Of(string figure, string? agent) => Cube.Result(figure, March with { Agent = agent, Department = agent is null ? department : null });

        Assert.Equal(Of("tickets_opened", "A001").Value + Of("tickets_opened", "A002").Value, Of("tickets_opened", null).Value);
        Assert.Equal(Of("backlog", "A001").Value + Of("backlog", "A002").Value, Of("backlog", null).Value);
        Assert.Equal(Of("frt.p90", "A001").Denominator + Of("frt.p90", "A002").Denominator, Of("frt.p90", null).Denominator);
        Assert.Equal(["A001", "A002"], KpiRanking.Of(Cube, "frt_sla_rate", March with { Department = department }, KpiComparator.AtLeast) is var ranking
            ? ranking.Rows.Select(row => row.Name).Concat(ranking.Unranked).Order(StringComparer.Ordinal)
            : []);
        Assert.Equal(department, new() { Name = "Night shift", Agents = ["Z999", "A001", "A002"] });
        Assert.NotEqual(department, new() { Name = "Night shift", Agents = ["A001", "A002"] });
        Assert.Throws<ArgumentException>(() => new KpiDepartment { Name = "Nobody", Agents = [] });
        Assert.Throws<ArgumentException>(() => new KpiDepartment { Name = " ", Agents = ["A001"] });
    }

    private static KpiSite Shanghai => new() { Id = "S", Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] };

    private static WilsonInterval Interval(KpiRankingRow row) => row.Result.Interval!.Value;

    private static IEnumerable<LogEntry> Solved(string agent, int tickets) => Enumerable.Range(0, tickets).SelectMany(number => new LogEntry[]
    {
        Opened($"{agent}/{number}"),
        new TicketSolvedEntry { EventId = $"{agent}/{number}/E2", OccurredAt = Desk.At(1), RecordedAt = Desk.At(1), Site = "S", Ticket = $"{agent}/{number}", Agent = agent },
    });

    // Without a priority it has no target, so no rate either.
    private static IEnumerable<LogEntry> Waiting(string agent) =>
    [
        Opened(agent, priority: null),
        new TicketAssignedEntry { EventId = $"{agent}/E2", OccurredAt = Desk.At(0), RecordedAt = Desk.At(0), Site = "S", Ticket = agent, Agent = agent },
    ];

    private static TicketOpenedEntry Opened(string ticket, string? priority = "normal") => new()
    {
        EventId = $"{ticket}/E1", OccurredAt = Desk.At(0), RecordedAt = Desk.At(0), Site = "S", Ticket = ticket, OpenedBy = LogParty.Customer, Priority = priority,
    };
}
