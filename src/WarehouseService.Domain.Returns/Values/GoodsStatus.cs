using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where units of a line are, on their way back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class GoodsStatus : SmartEnum<GoodsStatus>
{
    /// <summary>They may come (待寄回).</summary>
    public static readonly GoodsStatus Awaiting = new("awaiting", 1);

    /// <summary>They are on their way (退回途中).</summary>
    public static readonly GoodsStatus InTransit = new("in_transit", 2);

    /// <summary>They are in the warehouse, not inspected (已收货).</summary>
    public static readonly GoodsStatus Received = new("received", 3);

    /// <summary>They did not arrive: on the way back, or before at the customer's (丢失).</summary>
    public static readonly GoodsStatus Lost = new("lost", 4);

    /// <summary>They should have been in a parcel that arrived (短少).</summary>
    public static readonly GoodsStatus Shortage = new("short", 5);

    /// <summary>Inspection found something else (错货).</summary>
    public static readonly GoodsStatus WrongItem = new("wrong_item", 6);

    /// <summary>Inspection graded them (已验货).</summary>
    public static readonly GoodsStatus Inspected = new("inspected", 7);

    private GoodsStatus(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<GoodsStatus> All { get; } = [Awaiting, InTransit, Received, Lost, Shortage, WrongItem, Inspected];
}
