using System.Globalization;

namespace WarehouseService.Domain;

/// <summary>A rate in basis points, hundredths of a percent: 1 500 is 15 %, 10 000 is the whole.</summary>
/// <remarks>
/// Any whole number, negative ones and those above the whole included; a rule that allows less says so itself.
/// The default value is 0, a rate of nothing. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct BasisPoints : IComparable<BasisPoints>
{
    /// <summary>How many basis points the whole has: 10 000.</summary>
    public const int PerWhole = 10_000;

    private BasisPoints(int value) => Value = value;

    /// <summary>The number of basis points.</summary>
    public int Value { get; }

    /// <summary>A rate of so many basis points.</summary>
    /// <param name="value">Hundredths of a percent.</param>
    public static BasisPoints Of(int value) => new(value);

    /// <summary>Whether <paramref name="left"/> is the lower rate.</summary>
    public static bool operator <(BasisPoints left, BasisPoints right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is the higher rate.</summary>
    public static bool operator >(BasisPoints left, BasisPoints right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is the lower rate or the same.</summary>
    public static bool operator <=(BasisPoints left, BasisPoints right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is the higher rate or the same.</summary>
    public static bool operator >=(BasisPoints left, BasisPoints right) => left.Value >= right.Value;

    /// <summary>Orders rates from low to high.</summary>
    public int CompareTo(BasisPoints other) => Value.CompareTo(other.Value);

    /// <summary>The number of basis points and their unit, whatever the culture: <c>1500 bp</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} bp");
}
