using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What the time for a refund is counted from, where the seller need not pay before the goods are on their way.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class WithholdingStart : SmartEnum<WithholdingStart>
{
    /// <summary>The consumer's notice; but nothing is due before the goods or proof of posting came.</summary>
    public static readonly WithholdingStart Notice = new("notice", 1);

    /// <summary>The goods or proof of posting, whichever came first.</summary>
    public static readonly WithholdingStart GoodsOrProof = new("goods_or_proof", 2);

    /// <summary>The goods alone.</summary>
    public static readonly WithholdingStart Goods = new("goods", 3);

    private WithholdingStart(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<WithholdingStart> All { get; } = [Notice, GoodsOrProof, Goods];
}
