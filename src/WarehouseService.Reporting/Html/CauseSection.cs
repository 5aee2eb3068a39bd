using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class CauseSection
{
    private const int MaxBars = 10;

    internal static Html Of(ReportPage page) => Parts.Section(
        "causes",
        page.Texts["causes"],
        page.Texts["causes.intro"],
        page.Report.ComplaintCauses is { Total: > 0 } causes ? Chart(page, causes) : Parts.Note(page.Texts["no_data"]));

    private static Html Chart(ReportPage page, ParetoChart chart)
    {
        var texts = page.Texts;
        string Name(ParetoRow row) => string.IsNullOrWhiteSpace(row.Name) ? texts["no_cause"] : row.Name;
        string Share(ParetoRow row) => FigureFormat.Percent((double)row.CumulativeShare);

        var bars = new BarPlot
        {
            Bars = [.. chart.Rows.Take(MaxBars).Select(row => (Name(row), row.Count, texts.Format("causes.label", row.Count, Share(row)), row.IsVital))],
        };
        var vital = string.Join(texts["and"], chart.VitalFew.Select(Name));
        var description = texts.Format("causes.summary", chart.Total, chart.Rows.Length, chart.VitalFew.Count(), Share(chart.VitalFew.Last()), vital);
        string[] columns = [texts["column.cause"], texts["column.count"], texts["column.cumulative"], texts["column.vital"]];
        var rows = chart.Rows.Select(row => new[]
        {
            Html.Of($"{Name(row)}"), Html.Of($"{row.Count}"), Html.Of($"{Share(row)}"), Html.Of($"{(row.IsVital ? texts["yes"] : "")}"),
        });
        return Html.Of($"""
            {Parts.Note(description)}
            <div class="charts">
            {Parts.Chart(
                SvgDrawing.Of(bars.Draw(), 10 + (26 * bars.Bars.Count), "pareto", texts["causes"], description),
                texts["causes"],
                texts["as_table"],
                Parts.Table(texts["causes"], columns, rows))}</div>
            """);
    }
}
