using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>How commands on an <see cref="OrderLedger"/> are refused, beside <see cref="SettlementCodes"/>.</summary>
public static class OrderLedgerCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.OrderLedgerTexts", typeof(OrderLedgerCodes).Assembly);

    /// <summary>The buyer's id is malformed.</summary>
    public static readonly RefusalCode UnknownBuyer = new("order_ledger.unknown_buyer", RefusalKind.InvalidInput, Texts);

    /// <summary>The sale is of another order than the ledger.</summary>
    public static readonly RefusalCode SaleOfAnotherOrder = new("order_ledger.sale_of_another_order", RefusalKind.InvalidInput, Texts);

    /// <summary>The sale has faults; each is named.</summary>
    public static readonly RefusalCode SaleDoesNotAddUp = new("order_ledger.sale_does_not_add_up", RefusalKind.InvalidInput, Texts);

    /// <summary>Tenders are missing, doubled, negative, in another currency, or say what went back already.</summary>
    public static readonly RefusalCode FaultyTenders = new("order_ledger.faulty_tenders", RefusalKind.InvalidInput, Texts);

    /// <summary>The order was not paid by such a tender.</summary>
    public static readonly RefusalCode UnknownTender = new("order_ledger.unknown_tender", RefusalKind.NotFound, Texts);

    /// <summary>A case returns units that it does not hold.</summary>
    public static readonly RefusalCode UnitsNotHeld = new("order_ledger.units_not_held", RefusalKind.GuardUnmet, Texts);

    /// <summary>More would be charged back than was captured.</summary>
    public static readonly RefusalCode MoreThanWasCaptured = new("order_ledger.more_than_was_captured", RefusalKind.LimitExceeded, Texts);

    /// <summary>Units came back before, or another open case holds them.</summary>
    public static readonly RefusalCode UnitsNotFree = new("order_ledger.units_not_free", RefusalKind.LimitExceeded, Texts);

    /// <summary>Every code of ledgers.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
        [UnknownBuyer, SaleOfAnotherOrder, SaleDoesNotAddUp, FaultyTenders, UnknownTender, UnitsNotHeld, MoreThanWasCaptured, UnitsNotFree];
}
