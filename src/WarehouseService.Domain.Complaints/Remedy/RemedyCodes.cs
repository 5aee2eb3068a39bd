using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Complaints;

/// <summary>How commands on a <see cref="Remedy"/> are refused.</summary>
public static class RemedyCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Complaints.Texts.RemedyTexts", typeof(RemedyCodes).Assembly);

    /// <summary>The id of a record that the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("remedy.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The kind of remedy is missing.</summary>
    public static readonly RefusalCode UnknownKind = new("remedy.unknown_kind", RefusalKind.InvalidInput, Texts);

    /// <summary>The amount is missing or not above zero.</summary>
    public static readonly RefusalCode AmountNotPositive = new("remedy.amount_not_positive", RefusalKind.InvalidInput, Texts);

    /// <summary>The amount is not in the currency of the limits.</summary>
    public static readonly RefusalCode ForeignCurrency = new("remedy.foreign_currency", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing or malformed.</summary>
    public static readonly RefusalCode MissingReason = new("remedy.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such complaint.</summary>
    public static readonly RefusalCode NoSuchComplaint = new("remedy.no_such_complaint", RefusalKind.NotFound, Texts);

    /// <summary>There is no such delegation.</summary>
    public static readonly RefusalCode NoSuchDelegation = new("remedy.no_such_delegation", RefusalKind.NotFound, Texts);

    /// <summary>The complaint is not being worked on.</summary>
    public static readonly RefusalCode ComplaintNotInWork = new("remedy.complaint_not_in_work", RefusalKind.InvalidState, Texts);

    /// <summary>The complaint was closed or withdrawn.</summary>
    public static readonly RefusalCode ComplaintOver = new("remedy.complaint_over", RefusalKind.InvalidState, Texts);

    /// <summary>The complaint is about the one who acts.</summary>
    public static readonly RefusalCode ConcernsActor = new("remedy.concerns_actor", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Who requested it neither approves, rejects nor pays it.</summary>
    public static readonly RefusalCode OwnRequest = new("remedy.own_request", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The authority was lent by the requester, or by the person complained about.</summary>
    public static readonly RefusalCode BarredAuthority = new("remedy.barred_authority", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Who approved it does not pay it.</summary>
    public static readonly RefusalCode OwnApproval = new("remedy.own_approval", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The approval lapsed.</summary>
    public static readonly RefusalCode ApprovalLapsed = new("remedy.approval_lapsed", RefusalKind.WindowExpired, Texts);

    /// <summary>The total is above the approver's limit.</summary>
    public static readonly RefusalCode AboveLimit = new("remedy.above_limit", RefusalKind.LimitExceeded, Texts);

    /// <summary>The approval has not lapsed.</summary>
    public static readonly RefusalCode ApprovalStands = new("remedy.approval_stands", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of remedies.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, UnknownKind, AmountNotPositive, ForeignCurrency, MissingReason, NoSuchComplaint, NoSuchDelegation, ComplaintNotInWork,
        ComplaintOver, ConcernsActor, OwnRequest, BarredAuthority, OwnApproval, ApprovalLapsed, AboveLimit, ApprovalStands,
    ];
}
