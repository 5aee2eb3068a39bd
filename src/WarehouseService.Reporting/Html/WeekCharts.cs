using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>What charts over weeks have in common.</summary>
internal static class WeekCharts
{
    private const int Height = 190;

    /// <summary>The charts side by side; <see langword="null"/> ones have no week.</summary>
    internal static Html Of(ReportPage page, IEnumerable<Html?> charts)
    {
        var all = charts.ToList();
        return all.TrueForAll(chart => chart is null) ? Parts.Note(page.Texts["no_weeks"]) : Html.Of($"""
            <div class="charts">
            {all.OfType<Html>()}</div>
            """);
    }

    internal static Html Nothing(ReportPage page, KpiFigure figure) => Html.Of($"""
        <figure><figcaption>{page.Name(figure)}</figcaption>{Parts.Note(page.Texts["no_data"])}</figure>

        """);

    internal static Html Figure(ReportPage page, WeekPlot plot, string id, string title, string description, Html table) =>
        Parts.Chart(SvgDrawing.Of(plot.Draw(), Height, id, title, description), title, page.Texts["as_table"], Html.Of($"{Parts.Note(description)}{table}"));
}
