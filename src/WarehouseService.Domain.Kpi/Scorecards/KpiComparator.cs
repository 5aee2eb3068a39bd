using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>How a value is held against a threshold; the threshold itself meets it. Immutable and safe for use by many threads.</summary>
public sealed class KpiComparator : SmartEnum<KpiComparator>
{
    /// <summary>The more the better.</summary>
    public static readonly KpiComparator AtLeast = new("at least", 1, (value, threshold) => value >= threshold);

    /// <summary>The less the better.</summary>
    public static readonly KpiComparator AtMost = new("at most", 2, (value, threshold) => value <= threshold);

    private readonly Func<decimal, decimal, bool> _isMet;

    private KpiComparator(string name, int value, Func<decimal, decimal, bool> isMet)
        : base(name, value) => _isMet = isMet;

    /// <summary>All comparators, in order.</summary>
    public static ImmutableArray<KpiComparator> All { get; } = [AtLeast, AtMost];

    /// <summary>Whether a value meets a threshold.</summary>
    /// <param name="value">The value.</param>
    /// <param name="threshold">The threshold.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool IsMet(decimal value, decimal threshold) => _isMet(value, threshold);
}
