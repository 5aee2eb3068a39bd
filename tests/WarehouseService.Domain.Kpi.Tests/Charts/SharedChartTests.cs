using System.Text.Json;

namespace WarehouseService.Domain.Kpi.Tests.Charts;

public sealed class SharedChartTests
{
    private static readonly KpiCube Cube = new KpiCalculator(CaseLog.Policy, CaseLog.Sites, CaseLog.Cut).Cube(CaseLog.Entries);

    [Fact]
    public void The_weeks_of_the_charts_are_those_expected()
    {
        Assert.Equal(ChartCase.Expected("xmr_complaints_weekly").Texts("weeks"), ChartCase.Weeks.Select(week => week.ToString()));
        Assert.Equal(ChartCase.Expected("p_chart_damage_weekly").Texts("weeks"), ChartCase.Weeks.Select(week => week.ToString()));
    }

    [Fact]
    public void Complaints_by_week_have_the_limits_expected()
    {
        var expected = ChartCase.Expected("xmr_complaints_weekly");
        var chart = XmRChart.Of(WeeklySeries.Counts(Cube, "complaints_received", KpiScope.Overall, ChartCase.Weeks));

        Assert.Equal(expected.Numbers("x"), chart.Points.Select(point => point.Count));
        expected.GetProperty("mean").IsClose((double?)chart.Mean);
        expected.GetProperty("mr_mean").IsClose((double?)chart.MeanMovingRange);
        expected.GetProperty("unpl").IsClose((double?)chart.UpperLimit);
        expected.GetProperty("lnpl").IsClose((double?)chart.LowerLimit);
        Assert.Equal(expected.Texts("signals"), chart.Signals.Select(week => week.ToString()));
    }

    [Fact]
    public void Damage_by_week_has_the_limits_expected()
    {
        var expected = ChartCase.Expected("p_chart_damage_weekly");
        var chart = PChart.Of(WeeklySeries.Shares(Cube, "damage_rate", KpiScope.Overall, ChartCase.Weeks));

        Assert.Equal(expected.Numbers("defective"), chart.Points.Select(point => point.Yes));
        Assert.Equal(expected.Numbers("n"), chart.Points.Select(point => point.All));
        expected.GetProperty("p_bar").IsClose((double?)chart.Mean);
        Assert.Equal(expected.Texts("signals"), chart.Signals.Select(week => week.ToString()));
        foreach (var (point, limits) in chart.Points.Zip(expected.GetProperty("limits").EnumerateArray()))
        {
            Assert.Equal(limits.ValueKind == JsonValueKind.Null, point.Limits is null);
            if (point.Limits is { } actual)
            {
                limits[0].IsClose(actual.Low);
                limits[1].IsClose(actual.High);
            }
        }
    }

    [Fact]
    public void Causes_of_complaints_come_in_the_order_expected()
    {
        var expected = ChartCase.Expected("pareto_complaint_causes");
        var rows = expected.GetProperty("rows").EnumerateArray().ToList();
        var chart = ParetoChart.Of(Cube.ByCategory(KpiCatalogue.Figure("complaints_received").Kpi, KpiScope.Overall));

        Assert.Equal(rows.Select(row => row.GetProperty("cause").GetString()), chart.Rows.Select(row => row.Name));
        Assert.Equal(rows.Select(row => row.GetProperty("count").GetInt64()), chart.Rows.Select(row => row.Count));
        Assert.Equal(rows.Select(row => row.GetProperty("cumulative").GetInt64()), chart.Rows.Select(row => row.Cumulative));
        Assert.All(rows.Zip(chart.Rows), row => row.First.GetProperty("cumulative_share").IsClose((double)row.Second.CumulativeShare));
        Assert.Equal(expected.Texts("vital_few_80"), chart.VitalFew.Select(row => row.Name));
    }
}
