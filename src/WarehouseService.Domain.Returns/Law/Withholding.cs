using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>By when a withdrawal is refunded, and how long the seller may wait for the goods (暂缓退款).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Withholding
{
    /// <summary>How long the seller has.</summary>
    public required CountingRule Within { get; init; }

    /// <summary>What that is counted from.</summary>
    public required WithholdingStart StartsAt { get; init; }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }

    /// <summary>When the refund is due.</summary>
    /// <param name="notified">When the consumer gave notice.</param>
    /// <param name="goods">When the goods came; null if they have not.</param>
    /// <param name="proof">When proof of posting came; null if it has not.</param>
    /// <param name="collectionOffered">Whether the seller offered to collect the goods: then there is nothing to wait for.</param>
    /// <param name="restDays">The calendar for last days that move.</param>
    /// <returns>The last day; null while the seller may withhold.</returns>
    public LocalDate? RefundDueOn(LocalDate notified, LocalDate? goods, LocalDate? proof, bool collectionOffered, RestDays restDays)
    {
        var afterNotice = Within.LastDay(notified, restDays);
        return collectionOffered ? afterNotice
            : Arrived(goods, proof) is not { } arrived ? null
            : StartsAt == WithholdingStart.Notice ? LocalDate.Max(afterNotice, arrived)
            : Within.LastDay(arrived, restDays);
    }

    private LocalDate? Arrived(LocalDate? goods, LocalDate? proof) =>
        StartsAt == WithholdingStart.Goods || proof is null ? goods
        : goods is null ? proof
        : LocalDate.Min(goods.Value, proof.Value);
}
