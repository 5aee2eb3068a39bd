using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The smallest part of a figure: what one event of one entity adds to one KPI. A figure is the sum, or the quantile, of its facts, so
/// they are also its explanation. Immutable and safe for use by many threads.
/// </summary>
public sealed record KpiFact
{
    /// <summary>The definition that it counts in.</summary>
    public required KpiDefinition Kpi { get; init; }

    /// <summary>The id of the entity: the ticket, the order, the complaint …</summary>
    public required string Entity { get; init; }

    /// <summary>The id of the event that it stems from.</summary>
    public required string SourceEvent { get; init; }

    /// <summary>The agent it is counted under; <see langword="null"/>: it counts in the figures of all agents together alone.</summary>
    public string? Agent { get; init; }

    /// <summary>The site it is counted under.</summary>
    public required string Site { get; init; }

    /// <summary>What it is about, of a complaint its cause; <see langword="null"/> if unknown, and for KPIs that are not broken down.</summary>
    public string? Category { get; init; }

    /// <summary>The instant it is counted at.</summary>
    public required Instant At { get; init; }

    /// <summary>The day of <see cref="At"/> in the zone of the site.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>
    /// What it adds: 1 or 0 to a rate of cases, 1 to a count, whole seconds to a duration or an age, the score; to a snapshot 1 if the entity
    /// enters the stock and -1 if it leaves.
    /// </summary>
    public required long Numerator { get; init; }

    /// <summary>What it adds to the base: 1 for a case, a duration or a score, how many for quantities, 0 for counts and snapshots, which have none.</summary>
    public required long Denominator { get; init; }
}
