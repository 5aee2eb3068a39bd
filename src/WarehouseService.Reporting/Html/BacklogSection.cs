using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class BacklogSection
{
    internal static Html Of(ReportPage page) => Parts.Section(
        "backlog",
        page.Texts["backlog"],
        page.Texts.Format("backlog.intro", FigureFormat.At(page.Report.Cut.AsOf)),
        page.Report.BacklogAge.All(result => result.Facts == 0) && page.Report.BacklogAges is null ? Parts.Note(page.Texts["no_data"]) : Html.Of($"""
            {Figures(page)}
            {(page.Report.BacklogAges is { } ages ? Chart(page, ages) : Html.None)}
            """));

    private static Html Figures(ReportPage page) => Parts.Table(
        page.Texts["backlog"],
        [page.Texts["column.figure"], page.Texts["column.value"]],
        page.Report.BacklogAge.Select(result => new[] { Html.Of($"{page.Name(result.Figure)}"), page.ValueAndBasis(result) }));

    private static Html Chart(ReportPage page, AgeDistribution ages)
    {
        var texts = page.Texts;
        string Name(AgeClass one) => one.BelowDays is { } below ? texts.Format(one.FromDays == 0 ? "age.below" : "age.between", one.FromDays, below) : texts.Format("age.from", one.FromDays);

        var bars = new BarPlot { Bars = [.. ages.Classes.Select(one => (Name(one), one.Count, FigureFormat.Number(one.Count), true))] };
        var description = texts.Format("backlog.summary", ages.Classes.Sum(one => one.Count), ages.Classes[^1].Count, ages.Classes[^1].FromDays);
        string[] columns = [texts["column.age"], texts["column.count"]];
        var rows = ages.Classes.Select(one => new[] { Html.Of($"{Name(one)}"), Html.Of($"{one.Count}") });
        return Html.Of($"""
            {Parts.Note(description)}
            <div class="charts">
            {Parts.Chart(
                SvgDrawing.Of(bars.Draw(), 10 + (26 * bars.Bars.Count), "ages", texts["backlog"], description),
                texts["backlog"],
                texts["as_table"],
                Parts.Table(texts["backlog"], columns, rows))}</div>
            """);
    }
}
