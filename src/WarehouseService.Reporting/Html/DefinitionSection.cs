using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

internal static class DefinitionSection
{
    internal static Html Of(ReportPage page) => Parts.Section(
        "definitions", page.Texts["definitions"], page.Texts["definitions.intro"], Html.Of($"<dl>\n{page.Report.Definitions.Select(kpi => Definition(page, kpi))}</dl>"));

    private static Html Definition(ReportPage page, KpiDefinition kpi)
    {
        var (language, other) = (page.Texts.Language, page.Texts.OtherLanguage);
        return Html.Of($"""
            <dt>{kpi.Name(language)} <span lang="{other.Name}">{kpi.Name(other)}</span> <code>{kpi.Id}</code> {page.Texts.Format("version", kpi.Version)}</dt>
            <dd>{kpi.Meaning(language)} <span lang="{other.Name}">{kpi.Meaning(other)}</span></dd>

            """);
    }
}
