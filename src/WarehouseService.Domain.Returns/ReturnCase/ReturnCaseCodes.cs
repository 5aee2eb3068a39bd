using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>How commands on a <see cref="ReturnCase"/> are refused.</summary>
public static class ReturnCaseCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.ReturnCaseTexts", typeof(ReturnCaseCodes).Assembly);

    /// <summary>The id of what the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("return.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>Lines are missing, malformed or named twice.</summary>
    public static readonly RefusalCode MalformedLines = new("return.malformed_lines", RefusalKind.InvalidInput, Texts);

    /// <summary>A decision says nothing, or gives no reason against.</summary>
    public static readonly RefusalCode MalformedDecision = new("return.malformed_decision", RefusalKind.InvalidInput, Texts);

    /// <summary>What inspection found is missing or contradicts itself.</summary>
    public static readonly RefusalCode MalformedInspection = new("return.malformed_inspection", RefusalKind.InvalidInput, Texts);

    /// <summary>A digest or a reference of evidence is not what it should be.</summary>
    public static readonly RefusalCode MalformedEvidence = new("return.malformed_evidence", RefusalKind.InvalidInput, Texts);

    /// <summary>It is not said how the goods come back, or what is wanted for them.</summary>
    public static readonly RefusalCode UnknownMethod = new("return.unknown_method", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing or malformed.</summary>
    public static readonly RefusalCode MissingReason = new("return.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such order.</summary>
    public static readonly RefusalCode NoSuchOrder = new("return.no_such_order", RefusalKind.NotFound, Texts);

    /// <summary>The order or the case has no such line.</summary>
    public static readonly RefusalCode NoSuchLine = new("return.no_such_line", RefusalKind.NotFound, Texts);

    /// <summary>The case has no such parcel.</summary>
    public static readonly RefusalCode NoSuchParcel = new("return.no_such_parcel", RefusalKind.NotFound, Texts);

    /// <summary>Who decided first does not decide on the appeal.</summary>
    public static readonly RefusalCode DecidedBefore = new("return.decided_before", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The order is another customer's.</summary>
    public static readonly RefusalCode OtherCustomer = new("return.other_customer", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>The time for an appeal is over.</summary>
    public static readonly RefusalCode AppealWindowOver = new("return.appeal_window_over", RefusalKind.WindowExpired, Texts);

    /// <summary>The authorisation has lapsed.</summary>
    public static readonly RefusalCode AuthorisationLapsed = new("return.authorisation_lapsed", RefusalKind.WindowExpired, Texts);

    /// <summary>More is granted than was asked for, or as much where it should be less.</summary>
    public static readonly RefusalCode GrantOutOfRange = new("return.grant_out_of_range", RefusalKind.LimitExceeded, Texts);

    /// <summary>A line that has to be decided is not.</summary>
    public static readonly RefusalCode LineUndecided = new("return.line_undecided", RefusalKind.GuardUnmet, Texts);

    /// <summary>The line was granted whole: an appeal is not about it.</summary>
    public static readonly RefusalCode NotContested = new("return.not_contested", RefusalKind.GuardUnmet, Texts);

    /// <summary>An appeal takes nothing back that was granted.</summary>
    public static readonly RefusalCode LessThanGranted = new("return.less_than_granted", RefusalKind.GuardUnmet, Texts);

    /// <summary>Rules speak against the line; accepting it needs a reason.</summary>
    public static readonly RefusalCode OverrideWithoutReason = new("return.override_without_reason", RefusalKind.GuardUnmet, Texts);

    /// <summary>The case awaits fewer units of the line.</summary>
    public static readonly RefusalCode NotAwaited = new("return.not_awaited", RefusalKind.GuardUnmet, Texts);

    /// <summary>The parcel is not on its way.</summary>
    public static readonly RefusalCode ParcelNotInTransit = new("return.parcel_not_in_transit", RefusalKind.GuardUnmet, Texts);

    /// <summary>Fewer units of the line wait for inspection in that parcel.</summary>
    public static readonly RefusalCode NotReceived = new("return.not_received", RefusalKind.GuardUnmet, Texts);

    /// <summary>The policy has no such grade.</summary>
    public static readonly RefusalCode UnknownGrade = new("return.unknown_grade", RefusalKind.GuardUnmet, Texts);

    /// <summary>Units that are not accepted need evidence.</summary>
    public static readonly RefusalCode MissingEvidence = new("return.missing_evidence", RefusalKind.GuardUnmet, Texts);

    /// <summary>The authorisation has not lapsed.</summary>
    public static readonly RefusalCode AuthorisationStands = new("return.authorisation_stands", RefusalKind.GuardUnmet, Texts);

    /// <summary>Goods are awaited, on their way, or not inspected.</summary>
    public static readonly RefusalCode GoodsOutstanding = new("return.goods_outstanding", RefusalKind.GuardUnmet, Texts);

    /// <summary>Goods are accepted and not refunded.</summary>
    public static readonly RefusalCode RefundOutstanding = new("return.refund_outstanding", RefusalKind.GuardUnmet, Texts);

    /// <summary>The customer can still appeal.</summary>
    public static readonly RefusalCode AppealOpen = new("return.appeal_open", RefusalKind.GuardUnmet, Texts);

    /// <summary>No refund is overdue.</summary>
    public static readonly RefusalCode RefundNotOverdue = new("return.refund_not_overdue", RefusalKind.GuardUnmet, Texts);

    /// <summary>The parcel was reported, or arrived, before.</summary>
    public static readonly RefusalCode ParcelKnown = new("return.parcel_known", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of cases, beside <see cref="ProcessCodes"/> and those of <see cref="ReturnRule"/>.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, MalformedLines, MalformedDecision, MalformedInspection, MalformedEvidence, UnknownMethod, MissingReason,
        NoSuchOrder, NoSuchLine, NoSuchParcel, DecidedBefore, OtherCustomer, AppealWindowOver, AuthorisationLapsed, GrantOutOfRange,
        LineUndecided, NotContested, LessThanGranted, OverrideWithoutReason, NotAwaited, ParcelNotInTransit, NotReceived, UnknownGrade,
        MissingEvidence, AuthorisationStands, GoodsOutstanding, RefundOutstanding, AppealOpen, RefundNotOverdue, ParcelKnown,
    ];
}
