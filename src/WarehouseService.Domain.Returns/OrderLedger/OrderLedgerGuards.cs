using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

public sealed partial class OrderLedgerLifecycle
{
    private static readonly Who<OrderLedgerReaction> WhoeverCausedIt = new("whoever caused it", (_, _, _) => true);

    private static readonly Guard<OpenOrderLedger> BuyerIsNamed = new(OrderLedgerCodes.UnknownBuyer, (_, open, _) => Identifier.IsValid(open.Customer))
    { Grounds = (_, open, _) => [("customer", open.Customer)] };

    private static readonly Guard<OpenOrderLedger> SaleIsOfTheOrder = new(OrderLedgerCodes.SaleOfAnotherOrder, (_, open, _) =>
        open.Sale is null || open.Sale.Order == open.Order)
    { Grounds = (_, open, _) => [("order", open.Order), ("sale", open.Sale.Order)] };

    private static readonly Guard<OpenOrderLedger> SaleAddsUp = new(OrderLedgerCodes.SaleDoesNotAddUp, (_, open, _) => open.Sale?.Faults().IsEmpty == true)
    { Grounds = (_, open, _) => [("faults", open.Sale is null ? "" : string.Join(" ", open.Sale.Faults()))] };

    private static readonly Guard<OpenOrderLedger> TendersAreSound = new(OrderLedgerCodes.FaultyTenders, (_, open, _) =>
        open.TenderOrder is not null && !open.Tenders.IsEmpty && open.Tenders.All(tender => tender is not null)
        && open.Tenders.Select(tender => tender.Id).Distinct().Count() == open.Tenders.Length
        && open.Tenders.All(tender => IsSound(tender, open.Sale?.Currency)));

    private static readonly Guard<NoteChargeback> ChargedBackIsPositive = new(SettlementCodes.AmountNotPositive, (ledger, note, _) =>
        note.Amount != default && note.Amount.IsPositive && (ledger is null || note.Amount.Currency == ledger.Paid.Currency))
    { Grounds = (_, note, _) => [("amount", note.Amount)] };

    private static readonly Guard<NoteChargeback> TenderIsKnown = new(OrderLedgerCodes.UnknownTender, (ledger, note, _) =>
        TenderOf(ledger, note) is not null)
    { Grounds = (_, note, _) => [("tender", note.Tender)] };

    private static readonly Guard<NoteChargeback> WasCaptured = new(OrderLedgerCodes.MoreThanWasCaptured, (ledger, note, _) =>
        TenderOf(ledger, note) is { } tender && (tender.ChargedBack ?? Money.Zero(note.Amount.Currency)) + note.Amount <= tender.Captured)
    { Grounds = (ledger, note, _) => [("amount", note.Amount), ("captured", TenderOf(ledger, note)?.Captured)] };

    private static readonly Guard<ReserveOnLedger> EnoughRemains = new(SettlementCodes.ExceedsRemaining, (ledger, reserve, _) =>
        !(ledger.Refund(reserve.Refund)?.Amount > ledger.Remaining()))
    { Grounds = (ledger, reserve, _) => [("amount", ledger.Refund(reserve.Refund)?.Amount), ("remaining", ledger.Remaining())] };

    private static readonly Guard<ReserveOnLedger> EnoughOfTheUnitRemains = new(SettlementCodes.ExceedsRemaining, (ledger, reserve, _) =>
        reserve.ForKept is not { } kept || !(ledger.Refund(reserve.Refund)?.Amount > ledger.LeftOf(kept)))
    { Grounds = (ledger, reserve, _) => [("amount", ledger.Refund(reserve.Refund)?.Amount), ("remaining", ledger.LeftOf(reserve.ForKept!))] };

    private static readonly Guard<HoldUnits> LinesAreOfTheOrder = new(SettlementCodes.UnknownLine, (ledger, hold, _) =>
        ledger is null || hold.Units.All(unit => ledger.Paid.Line(unit.Line) is not null))
    { Grounds = (ledger, hold, _) => [("line", hold.Units.First(unit => ledger.Paid.Line(unit.Line) is null).Line)] };

    private static readonly Guard<HoldUnits> UnitsAreFree = new(OrderLedgerCodes.UnitsNotFree, (ledger, hold, _) => NotFree(ledger, hold) is null)
    { Grounds = (ledger, hold, _) => [("line", NotFree(ledger, hold)!.Line), ("quantity", NotFree(ledger, hold)!.Quantity)] };

    private static readonly Guard<ReturnUnits> UnitsAreHeld = new(OrderLedgerCodes.UnitsNotHeld, (ledger, back, _) =>
        back.Units.GroupBy(unit => unit.Line).All(line =>
            line.Sum(unit => unit.Quantity) <= ledger.Held.Where(held => held.Case == back.Case && held.Line == line.Key).Sum(held => held.Quantity)))
    { Grounds = (_, back, _) => [("case", back.Case)] };

    private static bool IsSound(Tender tender, Currency? currency) =>
        Identifier.IsValid(tender.Id) && IsAmount(tender.Captured, currency) && tender.Refunded is null && tender.ChargedBack is null;

    private static bool IsAmount(Money amount, Currency? currency) => amount != default && !amount.IsNegative && (currency is null || amount.Currency == currency);

    private static Tender? TenderOf(OrderLedger ledger, NoteChargeback note) => ledger.Tenders.FirstOrDefault(tender => tender.Id == note.Tender);

    private static LineQuantity? NotFree(OrderLedger ledger, HoldUnits hold) =>
        hold.Units.GroupBy(unit => unit.Line)
            .Select(line => new LineQuantity { Line = line.Key, Quantity = line.Sum(unit => unit.Quantity) })
            .FirstOrDefault(asked => asked.Quantity > ledger.Paid.Line(asked.Line)!.Quantity
                - ledger.Returned.GetValueOrDefault(asked.Line) - ledger.HeldOf(asked.Line));

    private static LedgerRefund EntryOf(OrderLedger ledger, EnterRefund enter) => new()
    {
        Refund = enter.Refund,
        Amount = enter.Amount,
        Status = ledger.ApprovedWith(enter.Refund, enter.Amount) <= enter.StandingAuthority ? LedgerRefundStatus.Approved : LedgerRefundStatus.Proposed,
    };

    private static ImmutableArray<TenderShare> SharesOf(OrderLedger ledger, ReserveOnLedger reserve) =>
        ledger.SharesOf(ledger.Refund(reserve.Refund)!.Amount);

    private static RefundedToDate? BackWith(OrderLedger ledger, ReserveOnLedger reserve) =>
        reserve.Settlement is { } settlement ? settlement.After(ledger.Back)
        : reserve.ForKept is { } kept ? ledger.Back.WithGivenFor(kept, ledger.Refund(reserve.Refund)!.Amount)
        : null;
}
