namespace WarehouseService.Domain.Returns;

/// <summary>A right to reject faulty goods for a short time, which a repair interrupts.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RejectionRight
{
    /// <summary>How long, from the delivery.</summary>
    public required CountingRule Within { get; init; }

    /// <summary>How many days are left at the least once repaired goods came back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or above <see cref="CountingRule.Longest"/>.</exception>
    public required int LeastDaysAfterRepair
    {
        get;
        init => field = value is >= 0 and <= CountingRule.Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LeastDaysAfterRepair), value, $"LeastDaysAfterRepair must be 0 to {CountingRule.Longest}.");
    }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }
}
