using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a figure is meant to reach, for whom, and from when. Immutable and safe for use by many threads.</summary>
public sealed record KpiTarget
{
    /// <summary>
    /// The targets of the trade that every desk starts with: customer satisfaction (客户满意度) at least 90 %, problem-resolution efficiency
    /// (问题解决效率) 80 %, in- and outbound efficiency (出入库效率) 95 %, teamwork (团队协作) 85; and, for the scorecard, timely replies 80 %.
    /// </summary>
    public static ImmutableArray<KpiTarget> Defaults { get; } =
    [
        AtLeast("csat_top2", 0.90m),
        AtLeast("resolution_efficiency", 0.80m),
        AtLeast("inout_efficiency", 0.95m),
        AtLeast("teamwork_score", 85),
        AtLeast("timely_reply_rate", 0.80m),
    ];

    /// <summary>Identifies the target.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Id { get; init => field = Check.Text(value, nameof(Id)); }

    /// <summary>The id of the figure.</summary>
    /// <exception cref="ArgumentNullException">The id is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public required string Figure { get; init => field = KpiCatalogue.Figure(value).Id; }

    /// <summary>On which side of the threshold the value should be.</summary>
    public required KpiComparator Comparator { get; init; }

    /// <summary>The threshold, in the unit of the value: 0 to 1 for rates, seconds for durations. At most 9 decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has more than 9 decimals.</exception>
    public required decimal Threshold
    {
        get;
        init => field = value.Scale <= 9
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Threshold), value, "A threshold has at most 9 decimals.");
    }

    /// <summary>The site it is for; default <see langword="null"/>: every site that has no target of its own.</summary>
    public string? Site { get; init; }

    /// <summary>The agent it is for; default <see langword="null"/>: every agent who has no target of their own, and all together.</summary>
    public string? Agent { get; init; }

    /// <summary>The first day it is in force, until a later one takes its place. Default: ever since.</summary>
    public LocalDate EffectiveFrom { get; init; } = LocalDate.MinIsoValue;

    /// <summary>
    /// The target in force: among those for the figure and fit for the scope that were in force on the day, the most particular one, an
    /// agent's before a site's, and of these the latest.
    /// </summary>
    internal static KpiTarget? InForce(IEnumerable<KpiTarget> targets, KpiFigure figure, KpiScope scope, LocalDate day) =>
        targets
            .Where(target => target.Figure == figure.Id && target.EffectiveFrom <= day)
            .Where(target => (target.Site is null || target.Site == scope.Site) && (target.Agent is null || target.Agent == scope.Agent))
            .MaxBy(target => (target.Agent is not null, target.Site is not null, target.EffectiveFrom));

    private static KpiTarget AtLeast(string figure, decimal threshold) =>
        new() { Id = $"default/{figure}", Figure = figure, Comparator = KpiComparator.AtLeast, Threshold = threshold };
}
