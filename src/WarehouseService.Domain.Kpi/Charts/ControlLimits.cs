namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Between which rates chance alone keeps nearly all weeks. To be drawn: whether a week is outside is decided in whole numbers. Immutable
/// and safe for use by many threads.
/// </summary>
public readonly record struct ControlLimits
{
    /// <summary>The lower limit; 0 or more.</summary>
    public double Low { get; init; }

    /// <summary>The upper limit; 1 or less.</summary>
    public double High { get; init; }

    // Three standard deviations of a binomial share. Rounding must not push a limit past the mean.
    internal static ControlLimits OfRate(double mean, long all)
    {
        var distance = 3 * Math.Sqrt(mean * (1 - mean) / all);
        return new() { Low = Math.Max(mean - distance, 0), High = Math.Min(mean + distance, 1) };
    }
}
