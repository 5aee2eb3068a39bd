using System.Collections.Immutable;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// The hours of one particular date: a half day, or a make-up working day (调休). They win over the week and over a closed date.
/// Immutable and thread-safe; equal if name and windows are.
/// </summary>
public sealed record SpecialHours
{
    /// <summary>What the date is, as people call it; never blank.</summary>
    public required string Name { get; init; }

    /// <summary>The windows in order; none closes the date.</summary>
    public required ImmutableArray<DayWindow> Windows { get; init; }

    /// <inheritdoc/>
    public bool Equals(SpecialHours? other) =>
        other is not null && Name == other.Name && Windows.AsSpan().SequenceEqual(other.Windows.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Windows.AsSpan().Length);
}
