using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>Where a <see cref="Remedy"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RemedyStatus : SmartEnum<RemedyStatus>, IStatus
{
    /// <summary>It waits for approval (待审批).</summary>
    public static readonly RemedyStatus Requested = new("requested", 1, StatusCategory.New);

    /// <summary>It may be paid, until the approval lapses (已批准).</summary>
    public static readonly RemedyStatus Approved = new("approved", 2, StatusCategory.Working);

    /// <summary>It was paid or sent (已执行).</summary>
    public static readonly RemedyStatus Executed = new("executed", 3, StatusCategory.Ended);

    /// <summary>It was not approved (已驳回).</summary>
    public static readonly RemedyStatus Rejected = new("rejected", 4, StatusCategory.Ended);

    /// <summary>It was taken back (已取消).</summary>
    public static readonly RemedyStatus Cancelled = new("cancelled", 5, StatusCategory.Ended);

    /// <summary>The approval lapsed before it was paid (已失效).</summary>
    public static readonly RemedyStatus Expired = new("expired", 6, StatusCategory.Ended);

    private RemedyStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<RemedyStatus> All { get; } = [Requested, Approved, Executed, Rejected, Cancelled, Expired];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
