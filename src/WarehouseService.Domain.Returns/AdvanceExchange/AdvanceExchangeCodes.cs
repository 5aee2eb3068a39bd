using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>How commands on an <see cref="AdvanceExchange"/> are refused.</summary>
public static class AdvanceExchangeCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.AdvanceExchangeTexts", typeof(AdvanceExchangeCodes).Assembly);

    /// <summary>The id of what the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("advance_exchange.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The amount is missing or not above zero.</summary>
    public static readonly RefusalCode AmountNotPositive = new("advance_exchange.amount_not_positive", RefusalKind.InvalidInput, Texts);

    /// <summary>The damage is not in the currency of the hold.</summary>
    public static readonly RefusalCode ForeignCurrency = new("advance_exchange.foreign_currency", RefusalKind.InvalidInput, Texts);

    /// <summary>The time for sending back is not above zero, or longer than a year.</summary>
    public static readonly RefusalCode MalformedPeriod = new("advance_exchange.malformed_period", RefusalKind.InvalidInput, Texts);

    /// <summary>It is not said which payment is meant.</summary>
    public static readonly RefusalCode UnknownPayment = new("advance_exchange.unknown_payment", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing.</summary>
    public static readonly RefusalCode MissingReason = new("advance_exchange.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such return case.</summary>
    public static readonly RefusalCode NoSuchCase = new("advance_exchange.no_such_case", RefusalKind.NotFound, Texts);

    /// <summary>Nothing may come back under the return case.</summary>
    public static readonly RefusalCode CaseNotAuthorised = new("advance_exchange.case_not_authorised", RefusalKind.InvalidState, Texts);

    /// <summary>The return case is another customer's.</summary>
    public static readonly RefusalCode OtherCustomer = new("advance_exchange.other_customer", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>The payment side was not asked for that, or has answered.</summary>
    public static readonly RefusalCode PaymentNotAsked = new("advance_exchange.payment_not_asked", RefusalKind.InvalidState, Texts);

    /// <summary>Only what the payment side refused is asked for again.</summary>
    public static readonly RefusalCode PaymentNotRefused = new("advance_exchange.payment_not_refused", RefusalKind.InvalidState, Texts);

    /// <summary>Goods that come late are taken back undamaged or not at all.</summary>
    public static readonly RefusalCode LateAndDamaged = new("advance_exchange.late_and_damaged", RefusalKind.GuardUnmet, Texts);

    /// <summary>The time for sending back is not over.</summary>
    public static readonly RefusalCode StillInTime = new("advance_exchange.still_in_time", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of advance exchanges.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, AmountNotPositive, ForeignCurrency, MalformedPeriod, UnknownPayment, MissingReason, NoSuchCase,
        CaseNotAuthorised, OtherCustomer, PaymentNotAsked, PaymentNotRefused, LateAndDamaged, StillInTime,
    ];
}
