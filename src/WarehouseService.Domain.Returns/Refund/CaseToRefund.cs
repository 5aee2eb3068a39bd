namespace WarehouseService.Domain.Returns;

/// <summary>What a refund needs to know of a case.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CaseToRefund
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>What it accepted and did not refund yet; null if nothing.</summary>
    public ReturnedGoods? Goods { get; init; }

    /// <summary>The policy of settlement that it was opened under.</summary>
    public required SettlementPolicy Policy { get; init; }
}
