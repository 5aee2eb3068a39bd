using System.Globalization;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>
/// Writes a report as one HTML page that needs nothing else: no script, no font, no address. It is readable on a phone and in print, in
/// light and dark, and by a screen reader; names from data are escaped. Safe for use by many threads.
/// </summary>
public static class HtmlReport
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Writes a report; the same report in the same language gives the same text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="culture">The reader's culture: Simplified Chinese for Chinese ones, else English. It changes no number and no date.</param>
    /// <param name="output">Where to; it is not closed. To be kept as UTF-8.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(PeriodReport report, CultureInfo culture, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(output);

        output.Write(Page(new(report, ReportTexts.For(culture))).Text.ReplaceLineEndings("\n"));
    }

    private static Html Page(ReportPage page)
    {
        var (texts, report) = (page.Texts, page.Report);
        var (heading, days) = (texts.Format("heading", page.ScopeName), FigureFormat.Days(report.Scope.Period!));
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{texts.Language.Name}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{heading}, {days}</title>
            <style>
            {new Html(Style.Value)}
            </style>
            </head>
            <body>
            <header>
            <h1>{heading}</h1>
            <p class="period">{days}</p>
            <p>{Basis(texts, report)}</p>
            </header>
            <main>
            {Sections(page)}
            </main>
            </body>
            </html>

            """);
    }

    private static Html Sections(ReportPage page) => page.Report.IsEmpty
        ? Html.Of($"""<p class="empty">{page.Texts["empty"]}</p>{DefinitionSection.Of(page)}""")
        : Html.Join(
        [
            ScorecardSection.Of(page), ComparisonSection.Of(page), TrendSection.Of(page), ControlSection.Of(page),
            CauseSection.Of(page), BacklogSection.Of(page), RankingSection.Of(page), DefinitionSection.Of(page),
        ]);

    private static string Basis(ReportTexts texts, PeriodReport report)
    {
        var known = report.Cut.KnownBy is { } knownBy ? texts.Format("known_by", FigureFormat.At(knownBy)) : "";
        return texts.Format("basis", FigureFormat.At(report.Cut.AsOf), known, report.Zone is { } zone ? texts.Format("zone", zone) : texts["zones"]);
    }

    private static string ReadStyle()
    {
        using var style = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var text = new StreamReader(style);
        return text.ReadToEnd().Trim();
    }
}
