using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where the money of a refund is.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RefundStatus : SmartEnum<RefundStatus>, IStatus
{
    /// <summary>Somebody asked for it.</summary>
    public static readonly RefundStatus Proposed = new("proposed", 1, StatusCategory.New);

    /// <summary>It may be paid.</summary>
    public static readonly RefundStatus Approved = new("approved", 2, StatusCategory.Working);

    /// <summary>Money and units are kept for it.</summary>
    public static readonly RefundStatus Reserved = new("reserved", 3, StatusCategory.Working);

    /// <summary>Finance was asked to pay it.</summary>
    public static readonly RefundStatus Sent = new("sent", 4, StatusCategory.Waiting);

    /// <summary>It was paid.</summary>
    public static readonly RefundStatus Settled = new("settled", 5, StatusCategory.Ended);

    /// <summary>Paying was declined; it may be tried again.</summary>
    public static readonly RefundStatus Failed = new("failed", 6, StatusCategory.Working);

    /// <summary>Nobody knows whether it was paid; its money stays kept until somebody does.</summary>
    public static readonly RefundStatus Unknown = new("unknown", 7, StatusCategory.Waiting);

    /// <summary>It is not approved.</summary>
    public static readonly RefundStatus Rejected = new("rejected", 8, StatusCategory.Ended);

    private RefundStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>All, in order.</summary>
    public static ImmutableArray<RefundStatus> All { get; } = [Proposed, Approved, Reserved, Sent, Settled, Failed, Unknown, Rejected];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
