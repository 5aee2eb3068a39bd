using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>How much of what was authorised has arrived.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReceiptStatus : SmartEnum<ReceiptStatus>
{
    /// <summary>Nothing.</summary>
    public static readonly ReceiptStatus Awaiting = new("awaiting", 1);

    /// <summary>Something, and something is outstanding.</summary>
    public static readonly ReceiptStatus PartlyReceived = new("partly_received", 2);

    /// <summary>Nothing is outstanding on any line.</summary>
    public static readonly ReceiptStatus FullyReceived = new("fully_received", 3);

    private ReceiptStatus(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<ReceiptStatus> All { get; } = [Awaiting, PartlyReceived, FullyReceived];
}
