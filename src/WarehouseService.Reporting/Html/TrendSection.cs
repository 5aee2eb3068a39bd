using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class TrendSection
{
    internal static Html Of(ReportPage page) => Parts.Section(
        "trends",
        page.Texts["trends"],
        page.Texts["trends.intro"],
        WeekCharts.Of(page, page.Report.Trends.Select((trend, place) => Chart(page, trend, $"trend{place}"))));

    private static Html? Chart(ReportPage page, FigureTrend trend, string id)
    {
        if (trend.Results.All(result => result.Value is null))
        {
            return trend.Results.IsEmpty ? null : WeekCharts.Nothing(page, trend.Figure);
        }

        var weeks = trend.Results.Select(result => IsoWeek.Of(result.Scope.Period!.Start)).ToList();
        var plot = new WeekPlot
        {
            Weeks = weeks,
            Values = [.. trend.Results.Select(result => result.Value is { } value ? FigureFormat.Axis(trend.Figure, value) : (double?)null)],
            Unit = FigureFormat.AxisUnit(trend.Figure),
        };
        string[] columns = [page.Texts["column.week"], page.Texts["column.value"]];
        var rows = weeks.Zip(trend.Results, (week, result) => new[] { Html.Of($"{week.ToString()}"), page.ValueAndBasis(result) });
        return WeekCharts.Figure(page, plot, id, page.Name(trend.Figure), Summary(page, weeks, trend), Parts.Table(page.Name(trend.Figure), columns, rows));
    }

    private static string Summary(ReportPage page, List<IsoWeek> weeks, FigureTrend trend)
    {
        var known = trend.Results.Where(result => result.Value is not null).ToList();
        return page.Texts.Format("trend.summary", weeks.Count, weeks[0], weeks[^1], page.Value(known.MinBy(result => result.Value)!), page.Value(known.MaxBy(result => result.Value)!), page.Value(known[^1]));
    }
}
