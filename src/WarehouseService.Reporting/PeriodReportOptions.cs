using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>
/// What a period report is about and what it shows. Figures that are not counted by agent are left out of the report of an agent or a
/// department, which cannot have them. Immutable and safe for use by many threads.
/// </summary>
public sealed record PeriodReportOptions
{
    /// <summary>Whose figures: a site's, an agent's, a department's, or those of the whole desk, which is the default. Its period is not looked at.</summary>
    public KpiScope Scope { get; init; } = KpiScope.Overall;

    /// <summary>The days it is about, each in the zone of the site of the fact, both ends included.</summary>
    public required DateInterval Period { get; init; }

    /// <summary>
    /// The days it is compared with; default <see langword="null"/>: as many whole months just before if the period is of whole months, else
    /// as many days just before.
    /// </summary>
    public DateInterval? Previous { get; init; }

    /// <summary>The weeks of trends and control charts, in order, as from <see cref="ReportWeeks"/>; default: none.</summary>
    public ImmutableArray<IsoWeek> Weeks { get; init; } = [];

    /// <summary>Targets for any figures and scopes. Default: <see cref="KpiTarget.Defaults"/>.</summary>
    public ImmutableArray<KpiTarget> Targets { get; init; } = KpiTarget.Defaults;

    /// <summary>What is weighed into a score and a grade; default <see langword="null"/>: nothing is.</summary>
    public ScorecardPolicy? Weights { get; init; }

    /// <summary>The ids of the figures of scorecard and comparison, in order.</summary>
    public ImmutableArray<string> Figures { get; init; } = ReportFigures.Scorecard;

    /// <summary>The ids of the figures shown week by week, in order.</summary>
    public ImmutableArray<string> TrendFigures { get; init; } = ReportFigures.Trends;

    /// <summary>The ids of the counts that get a control chart of single values (XmR), in order.</summary>
    public ImmutableArray<string> CountControls { get; init; } = ReportFigures.CountControls;

    /// <summary>The ids of the rates that get a p chart, in order.</summary>
    public ImmutableArray<string> RateControls { get; init; } = ReportFigures.RateControls;

    /// <summary>The rates that agents are ranked by; of no use for the report of one agent, which has none.</summary>
    public ImmutableArray<RankedFigure> Rankings { get; init; } = ReportFigures.Rankings;

    /// <summary>
    /// The age of each ticket that is open as of the cut, as the facts of <c>backlog_age</c> tell it; default <see langword="null"/>: not known, and
    /// the report tells of mean and percentiles alone.
    /// </summary>
    public ImmutableArray<Duration>? BacklogAges { get; init; }
}
