using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class ControlSection
{
    internal static Html Of(ReportPage page) => Parts.Section(
        "control",
        page.Texts["control"],
        page.Texts["control.intro"],
        WeekCharts.Of(page, page.Report.CountControls.Select((control, place) => Chart(page, control, $"xmr{place}"))
            .Concat(page.Report.RateControls.Select((control, place) => Chart(page, control, $"p{place}")))));

    private static Html? Chart(ReportPage page, CountControl control, string id)
    {
        var (texts, chart) = (page.Texts, control.Chart);
        if (chart.Points.IsEmpty)
        {
            return null;
        }

        var limits = chart is { LowerLimit: { } low, UpperLimit: { } high } ? ((double)low, (double)high) : ((double, double)?)null;
        var plot = new WeekPlot
        {
            Weeks = [.. chart.Points.Select(point => point.Week)],
            Values = [.. chart.Points.Select(point => (double?)point.Count)],
            Unit = "",
            Mean = (double?)chart.Mean,
            Limits = [.. chart.Points.Select(_ => limits)],
            Signals = chart.Signals,
        };
        var range = chart is { LowerLimit: { } lower, UpperLimit: { } upper }
            ? texts.Format("xmr.limits", FigureFormat.Number(chart.Mean!.Value), FigureFormat.Number(lower), FigureFormat.Number(upper))
            : texts["xmr.too_few"];
        string[] columns = [texts["column.week"], texts["column.count"], texts["column.signal"]];
        var rows = chart.Points.Select(point => Row(page, point.Week, chart.Signals, Html.Of($"{point.Count}")));
        return Draw(page, plot, id, texts.Format("xmr.title", page.Name(control.Figure)), range, columns, rows);
    }

    private static Html? Chart(ReportPage page, RateControl control, string id)
    {
        var (texts, chart) = (page.Texts, control.Chart);
        if (chart.Points.IsEmpty)
        {
            return null;
        }

        if (chart.Mean is not { } mean)
        {
            return WeekCharts.Nothing(page, control.Figure);
        }

        var plot = new WeekPlot
        {
            Weeks = [.. chart.Points.Select(point => point.Week)],
            Values = [.. chart.Points.Select(point => (double?)point.Rate * 100)],
            Unit = "\u00A0%",
            Mean = (double)mean * 100,
            Limits = [.. chart.Points.Select(point => point.Limits is { } limits ? (limits.Low * 100, limits.High * 100) : ((double, double)?)null)],
            Signals = chart.Signals,
        };
        string[] columns = [texts["column.week"], texts["column.value"], texts["column.limits"], texts["column.signal"]];
        var rows = chart.Points.Select(point => Row(page, point.Week, chart.Signals, Rate(page, point), Limits(page, point)));
        return Draw(page, plot, id, texts.Format("p.title", page.Name(control.Figure)), texts.Format("p.mean", FigureFormat.Percent((double)mean)), columns, rows);
    }

    private static Html Draw(ReportPage page, WeekPlot plot, string id, string title, string range, string[] columns, IEnumerable<Html[]> rows)
    {
        var signals = plot.Signals.Count == 0 ? page.Texts["no_signals"] : page.Texts.Format("signals", string.Join(", ", plot.Signals));
        var description = page.Texts.Format("control.summary", plot.Weeks.Count, plot.Weeks[0], plot.Weeks[^1], range, signals);
        return WeekCharts.Figure(page, plot, id, title, description, Parts.Table(title, columns, rows));
    }

    private static Html[] Row(ReportPage page, IsoWeek week, IEnumerable<IsoWeek> signals, params Html[] cells) =>
    [
        Html.Of($"{week.ToString()}"),
        .. cells,
        Html.Of($"{(signals.Contains(week) ? page.Texts["outside"] : "")}"),
    ];

    private static Html Rate(ReportPage page, PChartPoint point) => point.Rate is { } rate
        ? ReportPage.WithSmall(FigureFormat.Percent((double)rate), page.Texts.Format("basis.n", point.All))
        : Html.Of($"{page.Texts["no_data"]}");

    private static Html Limits(ReportPage page, PChartPoint point) => point.Limits is { } limits
        ? Html.Of($"{page.Texts.Format("interval", FigureFormat.Percent(limits.Low), FigureFormat.Percent(limits.High))}")
        : Html.None;
}
