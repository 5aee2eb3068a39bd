using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>What a complaint came from (根本原因).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RootCause : SmartEnum<RootCause>
{
    /// <summary>Receiving (收货).</summary>
    public static readonly RootCause Receiving = new("receiving", 1);

    /// <summary>Putaway (上架).</summary>
    public static readonly RootCause Putaway = new("putaway", 2);

    /// <summary>Picking (拣货).</summary>
    public static readonly RootCause Picking = new("picking", 3);

    /// <summary>Packing (包装).</summary>
    public static readonly RootCause Packing = new("packing", 4);

    /// <summary>Labelling (贴标).</summary>
    public static readonly RootCause Labelling = new("labelling", 5);

    /// <summary>The stock record (库存记录).</summary>
    public static readonly RootCause StockRecord = new("stock_record", 6);

    /// <summary>The handover to the carrier (交接).</summary>
    public static readonly RootCause Handover = new("handover", 7);

    /// <summary>The carrier (承运商).</summary>
    public static readonly RootCause Carrier = new("carrier", 8);

    /// <summary>Customs (海关).</summary>
    public static readonly RootCause Customs = new("customs", 9);

    /// <summary>Billing (计费).</summary>
    public static readonly RootCause Billing = new("billing", 10);

    /// <summary>A system (系统).</summary>
    public static readonly RootCause System = new("system", 11);

    /// <summary>Somebody's conduct (服务行为).</summary>
    public static readonly RootCause Conduct = new("conduct", 12);

    /// <summary>The customer's own instruction (客户指示).</summary>
    public static readonly RootCause CustomerInstruction = new("customer_instruction", 13);

    private RootCause(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<RootCause> All { get; } =
    [
        Receiving, Putaway, Picking, Packing, Labelling, StockRecord, Handover, Carrier, Customs, Billing, System, Conduct,
        CustomerInstruction,
    ];
}
