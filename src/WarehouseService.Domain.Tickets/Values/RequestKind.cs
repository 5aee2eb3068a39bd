using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>What a request is about (诉求类型).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RequestKind : SmartEnum<RequestKind>
{
    /// <summary>Where an order stands (订单查询).</summary>
    public static readonly RequestKind OrderQuery = new("order_query", 1);

    /// <summary>Where a delivery stands (物流查询).</summary>
    public static readonly RequestKind DeliveryQuery = new("delivery_query", 2);

    /// <summary>Another address (改地址).</summary>
    public static readonly RequestKind AddressChange = new("address_change", 3);

    /// <summary>Faster, please (催单).</summary>
    public static readonly RequestKind Expedite = new("expedite", 4);

    /// <summary>What is in stock (库存查询).</summary>
    public static readonly RequestKind StockQuery = new("stock_query", 5);

    /// <summary>Storage and service fees (仓储费).</summary>
    public static readonly RequestKind StorageFee = new("storage_fee", 6);

    /// <summary>How to use a product (使用指导).</summary>
    public static readonly RequestKind ProductUse = new("product_use", 7);

    /// <summary>A return (退换货).</summary>
    public static readonly RequestKind Return = new("return", 8);

    /// <summary>A complaint (投诉).</summary>
    public static readonly RequestKind Complaint = new("complaint", 9);

    /// <summary>Anything else (其他).</summary>
    public static readonly RequestKind Other = new("other", 10);

    private RequestKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<RequestKind> All { get; } = [OrderQuery, DeliveryQuery, AddressChange, Expedite, StockQuery, StorageFee, ProductUse, Return, Complaint, Other];
}
