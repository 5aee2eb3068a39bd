namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Where the true rate may lie behind an observed one: the score interval of Wilson (1927), cut to 0 and 1. It informs; nothing is decided
/// on it, which is why it may be of floating point. Immutable and safe for use by many threads.
/// </summary>
public readonly record struct WilsonInterval
{
    /// <summary>The lower end, not above the observed rate.</summary>
    public double Low { get; init; }

    /// <summary>The upper end, not below the observed rate.</summary>
    public double High { get; init; }

    /// <summary>The interval of a rate.</summary>
    /// <param name="yes">How many were so; 0 to <paramref name="all"/>.</param>
    /// <param name="all">How many there were; 1 or more.</param>
    /// <param name="z">The width in standard deviations; positive and finite.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static WilsonInterval Of(long yes, long all, double z)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(all, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(yes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yes, all);
        if (!double.IsFinite(z) || z <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(z), z, "The z of an interval must be positive and finite.");
        }

        var (n, rate, square) = ((double)all, (double)yes / all, z * z);
        var center = rate + (square / (2 * n));
        var half = z * Math.Sqrt(((rate * (1 - rate)) + (square / (4 * n))) / n);
        var scale = 1 + (square / n);

        // Rounding must not push an end past the rate itself: none of twenty is 0, not 5e-17.
        return new()
        {
            Low = Math.Clamp((center - half) / scale, 0, rate),
            High = Math.Clamp((center + half) / scale, rate, 1),
        };
    }
}
