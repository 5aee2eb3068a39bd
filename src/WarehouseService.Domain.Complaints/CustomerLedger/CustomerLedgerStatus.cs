using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>Where a <see cref="CustomerLedger"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CustomerLedgerStatus : SmartEnum<CustomerLedgerStatus>, IStatus
{
    /// <summary>It is kept as long as the customer.</summary>
    public static readonly CustomerLedgerStatus Kept = new("kept", 1, StatusCategory.Working);

    private CustomerLedgerStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<CustomerLedgerStatus> All { get; } = [Kept];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
