using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>
/// How a site, an agent, a department or the whole desk did over some days (期间报告): every number of the report, before it is written as
/// HTML (<see cref="HtmlReport"/>) or CSV (<see cref="CsvReport"/>). Immutable and safe for use by many threads.
/// </summary>
public sealed record PeriodReport
{
    /// <summary>Whose figures, and of which days.</summary>
    public required KpiScope Scope { get; init; }

    /// <summary>The days that are compared with.</summary>
    public required DateInterval Previous { get; init; }

    /// <summary>How much of the log it rests on.</summary>
    public required LogCut Cut { get; init; }

    /// <summary>The id of the zone that days are taken in; <see langword="null"/>: each site's own.</summary>
    public required string? Zone { get; init; }

    /// <summary>The figures against their targets.</summary>
    public required Scorecard Scorecard { get; init; }

    /// <summary>The figures that are weighed, with the score and the grade they propose; <see langword="null"/> if nothing is weighed.</summary>
    public required Scorecard? Weighed { get; init; }

    /// <summary>The figures against those of the period before.</summary>
    public required ImmutableArray<FigureChange> Changes { get; init; }

    /// <summary>Figures week by week.</summary>
    public required ImmutableArray<FigureTrend> Trends { get; init; }

    /// <summary>Control charts of counts.</summary>
    public required ImmutableArray<CountControl> CountControls { get; init; }

    /// <summary>Control charts of rates.</summary>
    public required ImmutableArray<RateControl> RateControls { get; init; }

    /// <summary>Agents by rates; empty in the report of one agent.</summary>
    public required ImmutableArray<KpiRanking> Rankings { get; init; }

    /// <summary>Complaints of the period by cause; what has none is under the empty text.</summary>
    public required ParetoChart ComplaintCauses { get; init; }

    /// <summary>Mean and percentiles of the age of open tickets as of the cut, whatever the period.</summary>
    public required ImmutableArray<KpiResult> BacklogAge { get; init; }

    /// <summary>Open tickets by age as of the cut; <see langword="null"/> if not known.</summary>
    public required AgeDistribution? BacklogAges { get; init; }

    /// <summary>The definitions of all figures shown, in the order of the catalogue.</summary>
    public IEnumerable<KpiDefinition> Definitions
    {
        get
        {
            var figures = Results.Select(result => result.Figure).Concat(Trends.Select(trend => trend.Figure)).Concat(CountControls.Select(control => control.Figure))
                .Concat(RateControls.Select(control => control.Figure)).Concat(Rankings.Select(ranking => ranking.Figure));
            var shown = figures.Select(figure => figure.Kpi).Append(Complaints).ToHashSet();
            return KpiCatalogue.All.Where(shown.Contains);
        }
    }

    /// <summary>Whether nothing that it shows happened: the log is empty, or holds nothing of this scope in these days and weeks.</summary>
    public bool IsEmpty =>
        Results.All(result => result.Facts == 0)
        && CountControls.All(control => control.Chart.Points.All(point => point.Count == 0))
        && RateControls.All(control => control.Chart.Points.All(point => point.All == 0))
        && ComplaintCauses.Total == 0
        && (BacklogAges is null || BacklogAges.Classes.All(one => one.Count == 0));

    private static KpiDefinition Complaints { get; } = KpiCatalogue.Figure("complaints_received").Kpi;

    private IEnumerable<KpiResult> Results =>
    [
        .. Changes.SelectMany(change => new[] { change.Current, change.Previous }),
        .. Weighed?.Rows.Select(row => row.Result) ?? [],
        .. Trends.SelectMany(trend => trend.Results),
        .. BacklogAge,
    ];

    /// <summary>The report of the figures of a cube.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="options">What it is about and what it shows.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such figure, it is no count or rate where one must be, the weeks are not in order, an age is negative, or a figure that is weighed has
    /// no target to reach.
    /// </exception>
    public static PeriodReport Of(KpiCube cube, PeriodReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(options);

        var (scope, weeks) = (options.Scope with { Period = options.Period }, options.Weeks);
        var previous = options.Previous ?? PrecedingPeriod.Of(options.Period);
        var scorecard = Scorecard.Of(cube, scope, Shown(options.Figures, scope), options.Targets);
        return new()
        {
            Scope = scope,
            Previous = previous,
            Cut = cube.Cut,
            Zone = cube.Result(Complaints.Figures[0], scope).Zone,
            Scorecard = scorecard,
            Weighed = options.Weights is { } weights ? Scorecard.Of(cube, scope, weights, options.Targets) : null,
            Changes = [.. scorecard.Rows.Select(row => FigureChange.Of(row.Result, cube.Result(row.Result.Figure, scope with { Period = previous })))],
            Trends = [.. Shown(options.TrendFigures, scope).Select(id => FigureTrend.Of(id, WeeklySeries.Results(cube, id, scope, weeks)))],
            CountControls = [.. Shown(options.CountControls, scope).Select(id => CountControl.Of(id, WeeklySeries.Counts(cube, id, scope, weeks)))],
            RateControls = [.. Shown(options.RateControls, scope).Select(id => RateControl.Of(id, WeeklySeries.Shares(cube, id, scope, weeks)))],
            Rankings = scope.Agent is null ? [.. options.Rankings.Select(ranked => KpiRanking.Of(cube, ranked.Figure, scope, ranked.Better))] : [],
            ComplaintCauses = ParetoChart.Of(cube.ByCategory(Complaints, scope)),
            BacklogAge = [.. ReportFigures.BacklogAge.Select(id => cube.Result(id, options.Scope with { Period = null }))],
            BacklogAges = options.BacklogAges is { } ages ? AgeDistribution.Of(ages) : null,
        };
    }

    private static IEnumerable<string> Shown(ImmutableArray<string> figures, KpiScope scope) =>
        scope is { Agent: null, Department: null } ? figures : figures.Where(id => KpiCatalogue.Figure(id).Kpi.IsByAgent);
}
