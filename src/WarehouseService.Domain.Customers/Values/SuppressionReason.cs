using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>Why a survey is not asked, or not any more (不予调查的原因).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SuppressionReason : SmartEnum<SuppressionReason>
{
    /// <summary>The customer has no file, or one that is not active (客户档案非有效).</summary>
    public static readonly SuppressionReason CustomerInactive = new("customer_inactive", 1);

    /// <summary>The customer wants no surveys (客户不愿接受调查).</summary>
    public static readonly SuppressionReason OptedOut = new("opted_out", 2);

    /// <summary>The customer was asked about another ticket of late (静默期内).</summary>
    public static readonly SuppressionReason QuietPeriod = new("quiet_period", 3);

    /// <summary>Its ticket was reopened (工单重新打开).</summary>
    public static readonly SuppressionReason Reopened = new("reopened", 4);

    private SuppressionReason(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every reason, in order.</summary>
    public static ImmutableArray<SuppressionReason> All { get; } = [CustomerInactive, OptedOut, QuietPeriod, Reopened];
}
