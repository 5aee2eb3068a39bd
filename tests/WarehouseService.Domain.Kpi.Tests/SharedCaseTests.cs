using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class SharedCaseTests
{
    private static readonly KpiCalculator Calculator = new(CaseLog.Policy, CaseLog.Sites, CaseLog.Cut);
    private static readonly KpiCube Cube = Calculator.Cube(CaseLog.Entries);
    private static readonly ILookup<KpiDefinition, KpiFact> Facts = LogEntities.Of(CaseLog.Entries).SelectMany(Calculator.Facts).ToLookup(fact => fact.Kpi);

    public static TheoryData<string> Figures() => [.. KpiCatalogue.All.SelectMany(kpi => kpi.Figures).Select(figure => figure.Id)];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_expected_row_comes_out(string figure)
    {
        var rows = CaseLog.Expected.Where(row => row["kpi"] == figure).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var result = Cube.Result(figure, Scope(row));
            Assert.Equal(row["num"], Text(result.Numerator));
            Assert.Equal(row["den"], Text(result.Denominator));
            AssertClose(row["value"], (double?)result.Value);
            AssertClose(row["lo"], result.Interval?.Low);
            AssertClose(row["hi"], result.Interval?.High);
            Assert.True(result.IsExact);
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Nothing_comes_out_that_is_not_expected(string figure)
    {
        var expected = CaseLog.Expected.Where(row => row["kpi"] == figure).Select(Scope).ToHashSet();
        foreach (var agent in Cube.Agents)
        {
            for (var month = new YearMonth(2023, 12); month < new YearMonth(2024, 6); month = month.PlusMonths(1))
            {
                var scope = KpiScope.Month(month) with { Agent = agent };
                Assert.True(expected.Contains(scope) || Cube.Result(figure, scope).Facts == 0, $"{figure} {agent} {month}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_explained_by_its_facts(string id)
    {
        var figure = KpiCatalogue.Figure(id);
        var facts = Facts[figure.Kpi].ToList();
        foreach (var scope in CaseLog.Expected.Where(row => row["kpi"] == id).Select(Scope))
        {
            var covered = facts.Where(scope.Covers).ToList();
            var result = Cube.Result(figure, scope);
            if (figure.Statistic.Suffix is null or "mean")
            {
                Assert.Equal(covered.Sum(fact => fact.Numerator), result.Numerator);
            }
            else
            {
                Assert.Equal(covered.Count, result.Denominator);
            }
        }
    }

    [Fact]
    public void Every_expected_score_comes_out_of_the_default_scorecard()
    {
        var rows = CaseLog.Expected.Where(row => row["kpi"] == "scorecard").ToList();
        Assert.Equal(35, rows.Count);
        foreach (var row in rows)
        {
            AssertClose(row["value"], (double?)Scorecard.Of(Cube, Scope(row), ScorecardPolicy.Default, KpiTarget.Defaults).Score);
        }
    }

    [Fact]
    public void A_score_that_is_not_expected_is_not_defined()
    {
        var expected = CaseLog.Expected.Where(row => row["kpi"] == "scorecard").Select(Scope).ToHashSet();
        var scopes =
            from agent in CaseLog.Agents
            from month in Enumerable.Range(1, 5)
            select KpiScope.Month(new(2024, month)) with { Agent = agent };
        Assert.All(scopes.Where(scope => !expected.Contains(scope)), scope =>
            Assert.Null(Scorecard.Of(Cube, scope, ScorecardPolicy.Default, KpiTarget.Defaults).Grade));
    }

    [Fact]
    public void Both_formats_give_the_same_entries()
    {
        var other = CaseLog.Read("events.jsonl", LogFormat.JsonLines);
        Assert.Equal(987, other.Length);
        Assert.Equal(CaseLog.Entries.AsEnumerable(), other);
    }

    [Fact]
    public void Every_expected_figure_is_in_the_catalogue() =>
        Assert.Empty(CaseLog.Expected.Select(row => row["kpi"]).Distinct().Except(KpiCatalogue.All.SelectMany(kpi => kpi.Figures).Select(figure => figure.Id)).Except(["scorecard"]));

    [Fact]
    public void What_was_known_earlier_can_be_computed_again()
    {
        var then = new LogCut { AsOf = CaseLog.Cut.AsOf, KnownBy = CaseLog.KnownBy };
        var again = new KpiCalculator(CaseLog.Policy, CaseLog.Sites, then).Cube(CaseLog.Entries);
        var arrived = new KpiCalculator(CaseLog.Policy, CaseLog.Sites, then).Cube(CaseLog.Entries.Where(entry => entry.RecordedAt <= CaseLog.KnownBy));

        Assert.Equal(arrived.ToBytes(), again.ToBytes());
        Assert.NotEqual(Cube.Result("tickets_opened", KpiScope.Overall).Value, again.Result("tickets_opened", KpiScope.Overall).Value);
    }

    private static KpiScope Scope(IReadOnlyDictionary<string, string> row) => new()
    {
        Agent = row["agent"] is { Length: > 0 } agent ? agent : null,
        Period = row["month"] is { Length: > 0 } month ? YearMonthPattern.Iso.Parse(month).Value.ToDateInterval() : null,
    };

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void AssertClose(string expected, double? actual)
    {
        if (expected.Length == 0)
        {
            Assert.Null(actual);
            return;
        }

        Assert.NotNull(actual);
        // Expected values are written with fifteen digits.
        var value = double.Parse(expected, CultureInfo.InvariantCulture);
        Assert.InRange(Math.Abs(value - actual.Value), 0, 1e-9 * Math.Max(1, Math.Abs(value)));
    }
}
