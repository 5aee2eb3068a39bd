using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>How goods come back (退货方式).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnMethod : SmartEnum<ReturnMethod>
{
    /// <summary>The seller has them collected (上门取件).</summary>
    public static readonly ReturnMethod CourierPickup = new("courier_pickup", 1);

    /// <summary>The customer brings or posts them (自行寄回).</summary>
    public static readonly ReturnMethod DropOff = new("drop_off", 2);

    private ReturnMethod(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<ReturnMethod> All { get; } = [CourierPickup, DropOff];
}
