using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>A report and the language it is written in: what every section needs.</summary>
internal sealed class ReportPage(PeriodReport report, ReportTexts texts)
{
    internal PeriodReport Report { get; } = report;

    internal ReportTexts Texts { get; } = texts;

    internal string ScopeName => Report.Scope switch
    {
        { Agent: { } agent, Site: { } site } => Texts.Format("scope.agent_site", agent, site),
        { Agent: { } agent } => Texts.Format("scope.agent", agent),
        { Department: { } department, Site: { } site } => Texts.Format("scope.department_site", department.Name, site),
        { Department: { } department } => Texts.Format("scope.department", department.Name),
        { Site: { } site } => Texts.Format("scope.site", site),
        _ => Texts["scope.all"],
    };

    internal string Name(KpiFigure figure) => figure.Name(Texts.Language);

    internal string Value(KpiResult result) => result.Value is { } value ? FigureFormat.Value(result.Figure, value) : Texts["no_data"];

    /// <summary>A value with its interval, and what it rests on; counts are their own n.</summary>
    internal Html ValueAndBasis(KpiResult result) => WithSmall(
        Value(result),
        result.Interval is { } interval ? Texts.Format("interval", FigureFormat.Percent(interval.Low), FigureFormat.Percent(interval.High)) : "",
        result is { Denominator: { } n, Value: not null } ? Texts.Format(result.IsExact ? "basis.n" : "basis.bounded", n) : "");

    internal static Html WithSmall(string value, params IEnumerable<string> notes) => Html.Of(
        $"""<span class="value">{value}</span>{notes.Where(note => note.Length > 0).Select(note => Html.Of($" <small>{note}</small>"))}""");
}
