using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>
/// Writes a report as one table of comma-separated values (RFC 4180): every number in full, in the units of <see cref="KpiResult"/>. A text
/// from data that a spreadsheet would take for a formula gets an apostrophe before it. Safe for use by many threads.
/// </summary>
public static class CsvReport
{
    private static readonly string[] Columns =
    [
        "section", "item", "version", "site", "agent", "department", "from", "to", "numerator", "denominator", "value", "low", "high", "comparator", "threshold", "standing",
    ];

    /// <summary>Writes a report; the same report gives the same text in every culture.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(PeriodReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        WriteLine(output, Columns);
        foreach (var row in Rows(report))
        {
            WriteLine(output, row.Cells());
        }
    }

    private static IEnumerable<CsvRow> Rows(PeriodReport report) =>
    [
        .. report.Scorecard.Rows.Select(row => CsvRow.Of("scorecard", row.Result) with { Target = row.Target, Standing = row.Standing }),
        .. report.Weighed is { } weighed ? [CsvRow.Of("score", weighed.Grade?.Name ?? "", report.Scope) with { Value = weighed.Score }] : Array.Empty<CsvRow>(),
        .. report.Changes.Select(change => CsvRow.Of("previous", change.Previous)),
        .. report.Changes.Select(change => CsvRow.Of("difference", change.Current) with
        {
            Numerator = null, Denominator = null, Value = change.Difference, Low = change.Rates?.Interval?.Low, High = change.Rates?.Interval?.High,
        }),
        .. report.Trends.SelectMany(trend => trend.Results.Select(result => CsvRow.Of("week", result))),
        .. report.CountControls.SelectMany(control => control.Chart.Points.Select(point => Control(report, control, point))),
        .. report.RateControls.SelectMany(control => control.Chart.Points.Select(point => Control(report, control, point))),
        .. report.ComplaintCauses.Rows.Select(row => CsvRow.Of("cause", row.Name, report.Scope) with
        {
            Numerator = row.Count, Denominator = report.ComplaintCauses.Total, Value = row.CumulativeShare,
        }),
        .. report.BacklogAge.Select(result => CsvRow.Of("backlog_age", result)),
        .. report.BacklogAges?.Classes.Select(one => CsvRow.Of("age_class", AgeName(one), report.Scope) with { Numerator = one.Count, Value = one.Count }) ?? [],
        .. report.Rankings.SelectMany(ranking => ranking.Rows.Select(row => CsvRow.Of("ranking", row.Result))),
    ];

    private static CsvRow Control(PeriodReport report, CountControl control, WeeklyCount point) => CsvRow.Of("xmr", control.Figure, report.Scope with { Period = point.Week.Days }) with
    {
        Numerator = point.Count, Value = point.Count, Low = (double?)control.Chart.LowerLimit, High = (double?)control.Chart.UpperLimit,
    };

    private static CsvRow Control(PeriodReport report, RateControl control, PChartPoint point) => CsvRow.Of("p", control.Figure, report.Scope with { Period = point.Week.Days }) with
    {
        Numerator = point.Yes, Denominator = point.All, Value = point.Rate, Low = point.Limits?.Low, High = point.Limits?.High,
    };

    private static string AgeName(AgeClass one) => string.Create(CultureInfo.InvariantCulture, $"{one.FromDays} {one.BelowDays}").Trim();

    private static void WriteLine(TextWriter output, IEnumerable<string> cells)
    {
        output.Write(string.Join(',', cells.Select(Quoted)));
        output.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
