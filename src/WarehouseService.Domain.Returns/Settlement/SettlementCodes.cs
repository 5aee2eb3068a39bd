using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>Why a return cannot be turned into money, or money not into refunds.</summary>
public static class SettlementCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.SettlementTexts", typeof(SettlementCodes).Assembly);

    /// <summary>The return names no goods.</summary>
    public static readonly RefusalCode NothingReturned = new("settlement.nothing_returned", RefusalKind.InvalidInput, Texts);

    /// <summary>The order has no such line.</summary>
    public static readonly RefusalCode UnknownLine = new("settlement.unknown_line", RefusalKind.InvalidInput, Texts);

    /// <summary>A quantity is zero or negative.</summary>
    public static readonly RefusalCode QuantityNotPositive = new("settlement.quantity_not_positive", RefusalKind.InvalidInput, Texts);

    /// <summary>The policy has no such grade.</summary>
    public static readonly RefusalCode UnknownGrade = new("settlement.unknown_grade", RefusalKind.InvalidInput, Texts);

    /// <summary>Fewer units of the line are left than would come back.</summary>
    public static readonly RefusalCode MoreThanIsLeft = new("settlement.more_than_is_left", RefusalKind.LimitExceeded, Texts);

    /// <summary>The amount is zero or negative.</summary>
    public static readonly RefusalCode AmountNotPositive = new("AMOUNT_NOT_POSITIVE", RefusalKind.InvalidInput, Texts);

    /// <summary>The amount is in another currency than the order.</summary>
    public static readonly RefusalCode ForeignCurrency = new("settlement.foreign_currency", RefusalKind.InvalidInput, Texts);

    /// <summary>The amount is above what is left to refund.</summary>
    public static readonly RefusalCode ExceedsRemaining = new("EXCEEDS_REMAINING", RefusalKind.LimitExceeded, Texts);

    /// <summary>Every code of settlements.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
        [NothingReturned, UnknownLine, QuantityNotPositive, UnknownGrade, MoreThanIsLeft, AmountNotPositive, ForeignCurrency, ExceedsRemaining];
}
