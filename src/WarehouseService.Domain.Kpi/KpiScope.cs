using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a figure is about: which site, which agent, which days; what is not said means all together. Immutable and safe for use
/// by many threads.</summary>
public sealed record KpiScope
{
    /// <summary>All sites, all agents, all days before the as-of instant.</summary>
    public static KpiScope Overall { get; } = new();

    /// <summary>The site; default <see langword="null"/>: all sites.</summary>
    public string? Site { get; init; }

    /// <summary>The agent; default <see langword="null"/>: all agents, and what is counted under none.</summary>
    public string? Agent { get; init; }

    /// <summary>The department; default <see langword="null"/>: whoever it is. What is counted under no agent is of no department.</summary>
    public KpiDepartment? Department { get; init; }

    /// <summary>
    /// The days, each in the zone of the site of the fact, both ends included; default <see langword="null"/>: all. A snapshot is taken at
    /// the end of the last of them, or as of the cut if that is earlier; an age is known as of the cut alone, and not of days.
    /// </summary>
    public DateInterval? Period { get; init; }

    /// <summary>A calendar month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The scope.</returns>
    public static KpiScope Month(YearMonth month) => new() { Period = month.ToDateInterval() };

    /// <summary>Whether a fact is part of the KPI's figures of this scope; to a snapshot every earlier change is.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is <see langword="null"/>.</exception>
    public bool Covers(KpiFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Covers(fact.Site, fact.Agent)
            && (fact.Kpi.Measure == KpiMeasure.Snapshot ? Period is null || fact.Date <= Period.End : Covers(fact.Kpi.Measure, fact.Date));
    }

    internal bool Covers(string site, string? agent) =>
        (Site is null || Site == site) && (Agent is null || Agent == agent) && (Department is null || (agent is not null && Department.Agents.Contains(agent)));

    internal bool Names(string agent) => (Agent is null || Agent == agent) && (Department is null || Department.Agents.Contains(agent));

    internal bool Covers(KpiMeasure measure, LocalDate date) => Period is null || (measure != KpiMeasure.Age && Period.Contains(date));
}
