namespace WarehouseService.Domain.Kpi;

/// <summary>A figure on a scorecard, and what it weighs beside the others. Immutable and safe for use by many threads.</summary>
public sealed record ScorecardPart
{
    /// <summary>The id of the figure.</summary>
    /// <exception cref="ArgumentNullException">The id is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public required string Figure { get; init => field = KpiCatalogue.Figure(value).Id; }

    /// <summary>The weight; only how it compares with the others matters. More than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less.</exception>
    public required int Weight
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Weight), value, $"Weight is {value}; it must be more than zero.");
    }
}
