namespace WarehouseService.Domain.Returns;

/// <summary>The goods that a refund is for, and what they come to.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundedGoods
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>What came back.</summary>
    public required ReturnedGoods Goods { get; init; }

    /// <summary>The policy that the case was opened under.</summary>
    public required SettlementPolicy Policy { get; init; }

    /// <summary>What they come to, as it was shown when the refund was proposed.</summary>
    public required Settlement Settlement { get; init; }
}
