using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where a <see cref="ReturnCase"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnCaseStatus : SmartEnum<ReturnCaseStatus>, IStatus
{
    /// <summary>It was asked for, and a person has to look at it (已申请).</summary>
    public static readonly ReturnCaseStatus Requested = new("requested", 1, StatusCategory.New);

    /// <summary>Somebody looks at it (审核中).</summary>
    public static readonly ReturnCaseStatus InReview = new("in_review", 2, StatusCategory.Working);

    /// <summary>All of it may come back (已同意).</summary>
    public static readonly ReturnCaseStatus Authorised = new("authorised", 3, StatusCategory.Waiting);

    /// <summary>Some of it may come back (部分同意).</summary>
    public static readonly ReturnCaseStatus PartlyAuthorised = new("partly_authorised", 4, StatusCategory.Waiting);

    /// <summary>None of it may come back (已拒绝).</summary>
    public static readonly ReturnCaseStatus Declined = new("declined", 5, StatusCategory.Settled);

    /// <summary>The customer does not accept the decision; another person decides (申诉中).</summary>
    public static readonly ReturnCaseStatus Appealed = new("appealed", 6, StatusCategory.Working);

    /// <summary>The authorisation lapsed; what had arrived or was on its way is kept (已逾期).</summary>
    public static readonly ReturnCaseStatus Expired = new("expired", 7, StatusCategory.Settled);

    /// <summary>It is over (已关闭).</summary>
    public static readonly ReturnCaseStatus Closed = new("closed", 8, StatusCategory.Ended);

    /// <summary>It was taken back before anything arrived (已取消).</summary>
    public static readonly ReturnCaseStatus Cancelled = new("cancelled", 9, StatusCategory.Ended);

    private ReturnCaseStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<ReturnCaseStatus> All { get; } = [Requested, InReview, Authorised, PartlyAuthorised, Declined, Appealed, Expired, Closed, Cancelled];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
