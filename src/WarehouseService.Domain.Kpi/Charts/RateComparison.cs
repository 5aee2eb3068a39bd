namespace WarehouseService.Domain.Kpi;

/// <summary>
/// A rate of two periods, or of two scopes, side by side (同比/环比): what changed, and how sure that is. Immutable and safe for use by many
/// threads.
/// </summary>
public sealed record RateComparison
{
    /// <summary>The rate that is looked at; its <see cref="KpiResult.Denominator"/> is its n.</summary>
    public required KpiResult Current { get; init; }

    /// <summary>The rate it is held against; its <see cref="KpiResult.Denominator"/> is its n.</summary>
    public required KpiResult Previous { get; init; }

    /// <summary>Current less previous rate; <see langword="null"/>, and never 0, if either is undefined.</summary>
    public decimal? Difference => Current.Value - Previous.Value;

    /// <summary>The interval of the difference, as wide as those of the rates; <see langword="null"/> if either rate is undefined.</summary>
    public required NewcombeInterval? Interval { get; init; }

    /// <summary>The comparison of two results of one rate.</summary>
    /// <param name="current">The rate that is looked at.</param>
    /// <param name="previous">The rate it is held against.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The results are of different figures, or of one that is no rate of yes and no.</exception>
    public static RateComparison Of(KpiResult current, KpiResult previous)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(previous);
        if (current.Figure != previous.Figure)
        {
            throw new ArgumentException($"The figures are '{current.Figure}' and '{previous.Figure}'; compare one with itself.", nameof(previous));
        }

        if (current.Figure.Kpi.Measure != KpiMeasure.Rate)
        {
            throw new ArgumentException($"The figure '{current.Figure}' is a {current.Figure.Kpi.Measure.Name}; it must be a rate.", nameof(current));
        }

        return new() { Current = current, Previous = previous, Interval = IntervalOf(current, previous) };
    }

    private static NewcombeInterval? IntervalOf(KpiResult current, KpiResult previous) =>
        (current.Interval, previous.Interval) is ({ } first, { } second) ? NewcombeInterval.Of(Rate(current), first, Rate(previous), second) : null;

    private static double Rate(KpiResult result) => (double)result.Numerator!.Value / result.Denominator!.Value;
}
