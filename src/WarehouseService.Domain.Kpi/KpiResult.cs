namespace WarehouseService.Domain.Kpi;

/// <summary>A figure with all that one must know to read it. Results are not added up: cubes are. Immutable and safe for use by many
/// threads.</summary>
public sealed record KpiResult
{
    /// <summary>The figure; its <see cref="KpiFigure.Kpi"/> tells id and version of the definition.</summary>
    public required KpiFigure Figure { get; init; }

    /// <summary>Which site, agent and days.</summary>
    public required KpiScope Scope { get; init; }

    /// <summary>How much of the log it rests on: as of, and known by.</summary>
    public required LogCut Cut { get; init; }

    /// <summary>
    /// The id of the zone that days and months are taken in; <see langword="null"/> if the scope spans sites of several zones, each counting
    /// in its own.
    /// </summary>
    public required string? Zone { get; init; }

    /// <summary>The number of facts behind it; of a snapshot, the number there at that moment.</summary>
    public required long Facts { get; init; }

    /// <summary>
    /// Count, level, number of yes, sum of seconds, or, of a percentile, its seconds; <see langword="null"/> for a percentile of nothing.
    /// </summary>
    public required long? Numerator { get; init; }

    /// <summary>What it is a share or a mean of, or how many values a percentile is of; <see langword="null"/> for counts and snapshots.</summary>
    public required long? Denominator { get; init; }

    /// <summary>The value; seconds for durations, 0 to 1 for rates. <see langword="null"/>, and never 0, if it is undefined.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The Wilson interval of a rate; <see langword="null"/> for other measures and undefined rates.</summary>
    public required WilsonInterval? Interval { get; init; }

    /// <summary>Whether the value is exact; if not, it is a percentile of more than <see cref="Quantiles.ExactLimit"/> values and at most
    /// 1/128 off.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Whether both say the same of the same figure and scope, whatever it rests on.</summary>
    internal bool SaysTheSame(KpiResult other) =>
        (Facts, Numerator, Denominator, Value, IsExact) == (other.Facts, other.Numerator, other.Denominator, other.Value, other.IsExact);
}
