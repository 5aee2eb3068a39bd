namespace WarehouseService.Reporting;

internal static class ComparisonSection
{
    internal static Html Of(ReportPage page)
    {
        var (texts, report) = (page.Texts, page.Report);
        var intro = texts.Format("comparison.intro", FigureFormat.Days(report.Scope.Period!), FigureFormat.Days(report.Previous));
        string[] columns = [texts["column.figure"], texts["column.current"], texts["column.previous"], texts["column.difference"]];
        return Parts.Section("comparison", texts["comparison"], intro, Parts.Table(texts["comparison"], columns, report.Changes.Select(change => Row(page, change))));
    }

    private static Html[] Row(ReportPage page, FigureChange change) =>
    [
        Html.Of($"{page.Name(change.Current.Figure)}"),
        ReportPage.WithSmall(page.Value(change.Current), N(page, change.Current.Denominator)),
        ReportPage.WithSmall(page.Value(change.Previous), N(page, change.Previous.Denominator)),
        ReportPage.WithSmall(Difference(page, change), Interval(page, change)),
    ];

    private static string N(ReportPage page, long? n) => n is { } known ? page.Texts.Format("basis.n", known) : "";

    private static string Difference(ReportPage page, FigureChange change) =>
        change.Difference is { } difference ? FigureFormat.Difference(change.Current.Figure, difference, page.Texts) : page.Texts["no_data"];

    private static string Interval(ReportPage page, FigureChange change) =>
        change.Rates?.Interval is { } interval ? FigureFormat.Points(interval.Low, interval.High, page.Texts) : "";
}
