using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class ScorecardSection
{
    internal static Html Of(ReportPage page)
    {
        var texts = page.Texts;
        var rows = page.Report.Scorecard.Rows;
        int Count(TargetStanding standing) => rows.Count(row => row.Standing == standing);
        var intro = texts.Format("scorecard.intro", Count(TargetStanding.Met), Count(TargetStanding.Missed), Count(TargetStanding.Undefined));
        string[] columns = [texts["column.figure"], texts["column.value"], texts["column.target"], texts["column.standing"]];
        var table = Parts.Table(texts["scorecard"], columns, rows.Select(row => Row(page, row)));
        return Parts.Section("scorecard", texts["scorecard"], intro, Html.Of($"{Score(page)}{table}"));
    }

    private static Html Score(ReportPage page) => page.Report.Weighed switch
    {
        null => Html.None,
        { Score: { } score, Grade: { } grade } => Html.Of($"""<p class="score">{page.Texts.Format("score", FigureFormat.Number(score), grade.Name)}</p>"""),
        _ => Parts.Note(page.Texts.Format("score.none", page.Texts["no_data"])),
    };

    private static Html[] Row(ReportPage page, ScorecardRow row) =>
    [
        Html.Of($"{page.Name(row.Result.Figure)}"),
        page.ValueAndBasis(row.Result),
        Html.Of($"{Target(page.Texts, row)}"),
        row.Standing == TargetStanding.Untargeted
            ? Html.None
            : Html.Of($"""<span class="standing {row.Standing.Name}">{row.Standing.Text(page.Texts.Language)}</span>"""),
    ];

    private static string Target(ReportTexts texts, ScorecardRow row) => row.Target is { } target
        ? texts.Format(target.Comparator == KpiComparator.AtLeast ? "target.at_least" : "target.at_most", FigureFormat.Value(row.Result.Figure, target.Threshold))
        : "";
}
