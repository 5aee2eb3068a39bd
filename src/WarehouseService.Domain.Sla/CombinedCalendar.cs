using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// Two calendars as one, instant by instant: made by <see cref="BusinessHours.Intersect"/>, <see cref="BusinessHours.Union"/> and
/// <see cref="BusinessHours.Except"/>. Each keeps the wall clock of its own zone. Immutable and thread-safe; equal if made of equal
/// calendars in the same order.
/// </summary>
public sealed class CombinedCalendar : BusinessHours
{
    internal CombinedCalendar(Combination combination, BusinessHours first, BusinessHours second)
        : base(new CombinedSource(combination, SourceOf(first), SourceOf(second)))
    {
        Combination = combination;
        First = first;
        Second = second;
    }

    /// <summary>How they are combined.</summary>
    public Combination Combination { get; }

    /// <summary>The calendar that was combined with another; explanations are printed in its zone.</summary>
    public BusinessHours First { get; }

    /// <summary>The other calendar.</summary>
    public BusinessHours Second { get; }

    /// <inheritdoc/>
    public override bool Equals(BusinessHours? other) =>
        other is CombinedCalendar combined
        && Combination == combined.Combination
        && First.Equals(combined.First)
        && Second.Equals(combined.Second);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Combination, First, Second);

    private static OpeningSource SourceOf(BusinessHours other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Source;
    }
}
