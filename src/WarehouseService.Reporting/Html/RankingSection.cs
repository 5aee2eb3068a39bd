using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class RankingSection
{
    internal static Html Of(ReportPage page) => page.Report.Rankings.IsEmpty ? Html.None : Parts.Section(
        "ranking", page.Texts["ranking"], page.Texts["ranking.intro"], Html.Join(page.Report.Rankings.Select(ranking => Ranking(page, ranking))));

    private static Html Ranking(ReportPage page, KpiRanking ranking)
    {
        var texts = page.Texts;
        string[] columns = [texts["column.agent"], texts["column.place"], texts["column.value"]];
        return Html.Of($"""
            <h3>{page.Name(ranking.Figure)}</h3>
            {(ranking.Rows.IsEmpty ? Parts.Note(texts["no_data"]) : Parts.Table(page.Name(ranking.Figure), columns, ranking.Rows.Select(row => Row(page, row))))}
            {(ranking.Unranked.IsEmpty ? Html.None : Parts.Note(texts.Format("ranking.unranked", string.Join(texts["and"], ranking.Unranked))))}

            """);
    }

    private static Html[] Row(ReportPage page, KpiRankingRow row) => [Html.Of($"{row.Name}"), Html.Of($"{row.Place}"), page.ValueAndBasis(row.Result)];
}
