using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>One refund as an order's ledger counts it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LedgerRefund
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>How far it is.</summary>
    public required LedgerRefundStatus Status { get; init; }

    /// <summary>Which tender gets what of it, once money is reserved.</summary>
    public ImmutableArray<TenderShare> Shares { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether money is reserved for it, or went out.</summary>
    public bool TakesMoney() => Status == LedgerRefundStatus.Reserved || Status == LedgerRefundStatus.Settled;
}
