using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>When what the buyer paid for sending the goods comes back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ShippingRefund : SmartEnum<ShippingRefund>
{
    /// <summary>Never.</summary>
    public static readonly ShippingRefund Never = new("never", 1);

    /// <summary>With each return, as far as something of it is left.</summary>
    public static readonly ShippingRefund Always = new("always", 2);

    /// <summary>Once all of the order came back, earlier returns counted in.</summary>
    public static readonly ShippingRefund WholeOrderOnly = new("whole_order_only", 3);

    /// <summary>When the return is the seller's fault.</summary>
    public static readonly ShippingRefund SellerFaultOnly = new("seller_fault_only", 4);

    private ShippingRefund(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<ShippingRefund> All { get; } = [Never, Always, WholeOrderOnly, SellerFaultOnly];
}
