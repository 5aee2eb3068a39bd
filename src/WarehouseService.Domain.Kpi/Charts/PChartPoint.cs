using System.Numerics;

namespace WarehouseService.Domain.Kpi;

/// <summary>A week of a p chart. Immutable and safe for use by many threads.</summary>
public sealed record PChartPoint
{
    /// <summary>The week.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>How many were so.</summary>
    public required long Yes { get; init; }

    /// <summary>How many there were.</summary>
    public required long All { get; init; }

    /// <summary>The rate; <see langword="null"/>, and never 0, for a week without a case.</summary>
    public decimal? Rate => All == 0 ? null : (decimal)Yes / All;

    /// <summary>The limits of a week with as many cases; <see langword="null"/> for a week without a case.</summary>
    public required ControlLimits? Limits { get; init; }

    /// <summary>Whether the rate is outside the limits.</summary>
    public required bool IsSignal { get; init; }

    internal static PChartPoint Of(WeeklyShare share, BigInteger yes, BigInteger all) => new()
    {
        Week = share.Week,
        Yes = share.Yes,
        All = share.All,
        Limits = share.All == 0 ? null : ControlLimits.OfRate((double)yes / (double)all, share.All),
        IsSignal = IsOutside(share, yes, all),
    };

    // (y/n - Y/N)² > 9 × Y/N × (1 - Y/N) / n, multiplied out. That the limits are cut to 0 and 1 changes nothing: no rate is beyond.
    private static bool IsOutside(WeeklyShare share, BigInteger yes, BigInteger all) =>
        BigInteger.Pow((share.Yes * all) - (yes * share.All), 2) > 9 * yes * (all - yes) * share.All;
}
