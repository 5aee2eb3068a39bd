using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What a buyer pays for goods being taken back into stock: a rate of each line's reduced value, or an amount a unit.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RestockingFee
{
    private readonly ValueArray<ReturnReason> _waivedFor;

    private RestockingFee(BasisPoints? rate, Money? perUnit) => (Rate, PerUnit) = (rate, perUnit);

    /// <summary>The rate of a line's value after deductions for grades; null if the fee is by unit.</summary>
    public BasisPoints? Rate { get; }

    /// <summary>The amount a unit, at most the line's value after deductions for grades; null if the fee is a rate.</summary>
    public Money? PerUnit { get; }

    /// <summary>Reasons for which it is not taken.</summary>
    public ImmutableArray<ReturnReason> WaivedFor { get => _waivedFor.Items; init => _waivedFor = ValueArray.OfSet(value, nameof(WaivedFor), Comparer<ReturnReason>.Default); }

    /// <summary>A rate of each line's reduced value.</summary>
    /// <param name="rate">0 to 10,000 basis points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public static RestockingFee OfRate(BasisPoints rate) => rate.Value is >= 0 and <= BasisPoints.PerWhole
        ? new(rate, null)
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A restocking fee is 0 to 10,000 basis points.");

    /// <summary>An amount for each unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static RestockingFee OfUnit(Money perUnit) => !perUnit.IsNegative
        ? new(null, perUnit)
        : throw new ArgumentOutOfRangeException(nameof(perUnit), perUnit, "A restocking fee must not be negative.");
}
