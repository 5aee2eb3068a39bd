using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>How a complaint is made good (补救方式).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RemedyKind : SmartEnum<RemedyKind>
{
    /// <summary>Money back (退款).</summary>
    public static readonly RemedyKind Refund = new("refund", 1);

    /// <summary>A credit for later (抵用额).</summary>
    public static readonly RemedyKind Credit = new("credit", 2);

    /// <summary>A gesture without an obligation (善意补偿).</summary>
    public static readonly RemedyKind Goodwill = new("goodwill", 3);

    /// <summary>Compensation for a loss (赔偿).</summary>
    public static readonly RemedyKind Compensation = new("compensation", 4);

    /// <summary>A fee that is not charged (费用减免).</summary>
    public static readonly RemedyKind FeeWaiver = new("fee_waiver", 5);

    /// <summary>Goods sent again, at their value (补发).</summary>
    public static readonly RemedyKind Reshipment = new("reshipment", 6);

    private RemedyKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<RemedyKind> All { get; } = [Refund, Credit, Goodwill, Compensation, FeeWaiver, Reshipment];
}
