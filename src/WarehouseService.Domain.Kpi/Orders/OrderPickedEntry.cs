namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The agent picked lines of the order (<c>order.picked</c>). It counts even if nothing is known of the order. Immutable and safe for use by many
/// threads.
/// </summary>
public sealed record OrderPickedEntry : OrderEntry
{
    /// <summary>How many lines were picked. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Lines { get; init => field = Check.NotNegative(value, nameof(Lines)); }

    /// <summary>How many of them were picked right; more than <see cref="Lines"/> are refused by a calculator. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long LinesRight { get; init => field = Check.NotNegative(value, nameof(LinesRight)); }

    internal override void Apply(OrderHistories histories) => histories.Pick(this);
}
