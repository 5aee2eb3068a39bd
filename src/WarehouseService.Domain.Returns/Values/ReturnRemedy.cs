using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What a customer wants for goods (诉求).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnRemedy : SmartEnum<ReturnRemedy>
{
    /// <summary>The money (退款).</summary>
    public static readonly ReturnRemedy Refund = new("refund", 1);

    /// <summary>Other goods (换货).</summary>
    public static readonly ReturnRemedy Exchange = new("exchange", 2);

    /// <summary>The same goods, repaired (维修).</summary>
    public static readonly ReturnRemedy Repair = new("repair", 3);

    private ReturnRemedy(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<ReturnRemedy> All { get; } = [Refund, Exchange, Repair];
}
