using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>How far a refund is, as an order's ledger counts it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class LedgerRefundStatus : SmartEnum<LedgerRefundStatus>
{
    /// <summary>Somebody asked for it; it counts for nothing yet.</summary>
    public static readonly LedgerRefundStatus Proposed = new("proposed", 1);

    /// <summary>It counts against limits of approval. A refund that failed is this again: its money is free.</summary>
    public static readonly LedgerRefundStatus Approved = new("approved", 2);

    /// <summary>Its money is kept for it, also while the outcome of paying is unknown.</summary>
    public static readonly LedgerRefundStatus Reserved = new("reserved", 3);

    /// <summary>It was paid.</summary>
    public static readonly LedgerRefundStatus Settled = new("settled", 4);

    private LedgerRefundStatus(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<LedgerRefundStatus> All { get; } = [Proposed, Approved, Reserved, Settled];
}
