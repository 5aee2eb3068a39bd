using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What is odd about the goods that arrived. The names are contract.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReceiptFlag : SmartEnum<ReceiptFlag>
{
    /// <summary>More units of a line than were authorised.</summary>
    public static readonly ReceiptFlag OverReceipt = new("OVER_RECEIPT", 1);

    /// <summary>Something that was not authorised at all.</summary>
    public static readonly ReceiptFlag UnexpectedItem = new("UNEXPECTED_ITEM", 2);

    private ReceiptFlag(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<ReceiptFlag> All { get; } = [OverReceipt, UnexpectedItem];
}
