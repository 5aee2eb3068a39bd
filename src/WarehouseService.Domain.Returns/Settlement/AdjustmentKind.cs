using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What a line of a settlement is, in the order in which they are made.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class AdjustmentKind : SmartEnum<AdjustmentKind>
{
    /// <summary>What was paid for the units that come back, less what was given for them while they were kept.</summary>
    public static readonly AdjustmentKind UnitShares = new("unit_shares", 1);

    /// <summary>The deduction for the grade of inspection.</summary>
    public static readonly AdjustmentKind GradeDeduction = new("grade_deduction", 2);

    /// <summary>The fee for taking goods back into stock.</summary>
    public static readonly AdjustmentKind RestockingFee = new("restocking_fee", 3);

    /// <summary>Shipping that comes back.</summary>
    public static readonly AdjustmentKind OutboundShipping = new("outbound_shipping", 4);

    /// <summary>The freight of sending back.</summary>
    public static readonly AdjustmentKind ReturnFreight = new("return_freight", 5);

    /// <summary>Shipping that was free and no longer is.</summary>
    public static readonly AdjustmentKind FreeShippingClawback = new("free_shipping_clawback", 6);

    private AdjustmentKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<AdjustmentKind> All { get; } =
        [UnitShares, GradeDeduction, RestockingFee, OutboundShipping, ReturnFreight, FreeShippingClawback];
}
