namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Where the true difference of two independent rates may lie: the hybrid score interval of Newcombe (1998, method 10), made of the
/// Wilson intervals of both. It informs; nothing is decided on it. Immutable and safe for use by many threads.
/// </summary>
public readonly record struct NewcombeInterval
{
    /// <summary>The lower end; -1 or more, and not above the observed difference.</summary>
    public double Low { get; init; }

    /// <summary>The upper end; 1 or less, and not below the observed difference.</summary>
    public double High { get; init; }

    /// <summary>The interval of the first rate less the second.</summary>
    /// <param name="yes">How many of the first were so; 0 to <paramref name="all"/>.</param>
    /// <param name="all">How many there were of the first; 1 or more.</param>
    /// <param name="otherYes">How many of the second were so; 0 to <paramref name="otherAll"/>.</param>
    /// <param name="otherAll">How many there were of the second; 1 or more.</param>
    /// <param name="z">The width in standard deviations; positive and finite.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static NewcombeInterval Of(long yes, long all, long otherYes, long otherAll, double z)
    {
        var (first, second) = (WilsonInterval.Of(yes, all, z), WilsonInterval.Of(otherYes, otherAll, z));
        return Of((double)yes / all, first, (double)otherYes / otherAll, second);
    }

    internal static NewcombeInterval Of(double rate, WilsonInterval first, double otherRate, WilsonInterval second)
    {
        var difference = rate - otherRate;
        return new()
        {
            Low = Math.Max(difference - Hypotenuse(rate - first.Low, second.High - otherRate), -1),
            High = Math.Min(difference + Hypotenuse(first.High - rate, otherRate - second.Low), 1),
        };
    }

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
