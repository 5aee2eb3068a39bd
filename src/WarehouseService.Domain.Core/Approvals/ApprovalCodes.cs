using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain;

/// <summary>How approvals are refused.</summary>
public static class ApprovalCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Approvals.ApprovalTexts", typeof(ApprovalCodes).Assembly);

    /// <summary>The requester would approve it, or have it approved on the own authority.</summary>
    public static readonly RefusalCode SamePerson = new("approval.same_person", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The total passes what the approver may approve.</summary>
    public static readonly RefusalCode AboveLimit = new("approval.above_limit", RefusalKind.LimitExceeded, Texts);

    /// <summary>Every code of approvals.</summary>
    public static ImmutableArray<RefusalCode> All { get; } = [SamePerson, AboveLimit];
}
