using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>How commands on a <see cref="Refund"/> are refused, beside <see cref="SettlementCodes"/>.</summary>
public static class RefundCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.RefundTexts", typeof(RefundCodes).Assembly);

    /// <summary>The id of a record that the command refers to, or a reference, is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("refund.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing or malformed.</summary>
    public static readonly RefusalCode MissingReason = new("refund.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>The answer is missing.</summary>
    public static readonly RefusalCode UnknownAnswer = new("refund.unknown_answer", RefusalKind.InvalidInput, Texts);

    /// <summary>The order has no ledger.</summary>
    public static readonly RefusalCode NoSuchLedger = new("refund.no_such_ledger", RefusalKind.NotFound, Texts);

    /// <summary>There is no such case.</summary>
    public static readonly RefusalCode NoSuchCase = new("refund.no_such_case", RefusalKind.NotFound, Texts);

    /// <summary>There is no such delegation.</summary>
    public static readonly RefusalCode NoSuchDelegation = new("refund.no_such_delegation", RefusalKind.NotFound, Texts);

    /// <summary>Who proposed a refund neither approves nor rejects it.</summary>
    public static readonly RefusalCode SelfApproval = new("SELF_APPROVAL", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The authority was lent by whoever proposed the refund.</summary>
    public static readonly RefusalCode BarredAuthority = new("refund.barred_authority", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The order's total is above the limit of whoever approves.</summary>
    public static readonly RefusalCode AboveLimit = new("ABOVE_LIMIT", RefusalKind.LimitExceeded, Texts);

    /// <summary>The case has nothing that is accepted and not refunded.</summary>
    public static readonly RefusalCode NothingToRefund = new("refund.nothing_to_refund", RefusalKind.GuardUnmet, Texts);

    /// <summary>Deductions and fees leave nothing of what was paid.</summary>
    public static readonly RefusalCode NothingComesBack = new("refund.nothing_comes_back", RefusalKind.GuardUnmet, Texts);

    /// <summary>Since it was proposed other goods of the order were refunded, and now it would come to something else.</summary>
    public static readonly RefusalCode SettlementChanged = new("refund.settlement_changed", RefusalKind.GuardUnmet, Texts);

    /// <summary>No limits of approval are known in the order's currency.</summary>
    public static readonly RefusalCode NoLimitsInCurrency = new("refund.no_limits_in_currency", RefusalKind.GuardUnmet, Texts);

    /// <summary>Nothing has fallen due on the timer.</summary>
    public static readonly RefusalCode NothingDue = new("refund.nothing_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of refunds.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, MissingReason, UnknownAnswer, NoSuchLedger, NoSuchCase, NoSuchDelegation, SelfApproval, BarredAuthority, AboveLimit, NothingToRefund, NothingComesBack,
        SettlementChanged, NoLimitsInCurrency, NothingDue,
    ];
}
