using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where a ledger is: it is kept for good.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class OrderLedgerStatus : SmartEnum<OrderLedgerStatus>, IStatus
{
    /// <summary>It is kept.</summary>
    public static readonly OrderLedgerStatus Kept = new("kept", 1, StatusCategory.Working);

    private OrderLedgerStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>The one there is.</summary>
    public static ImmutableArray<OrderLedgerStatus> All { get; } = [Kept];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
