using System.Collections.Immutable;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

public sealed partial class RefundLifecycle
{
    // What a command must bring.
    private static readonly Guard<ProposeRefund> OrderIsNamed = new(RefundCodes.MalformedReference, (_, propose, _) => Identifier.IsValid(propose.Order))
    { Grounds = (_, propose, _) => [("member", nameof(ProposeRefund.Order)), ("id", propose.Order)] };

    private static readonly Guard<RefundCase> CaseIsNamed = new(RefundCodes.MalformedReference, (_, refund, _) => Identifier.IsValid(refund.Case))
    { Grounds = (_, refund, _) => [("member", nameof(RefundCase.Case)), ("id", refund.Case)] };

    private static readonly Guard<ProposeRefund> AmountIsPositive = new(SettlementCodes.AmountNotPositive, (_, propose, _) =>
        propose.Amount != default && propose.Amount.IsPositive)
    { Grounds = (_, propose, _) => [("amount", propose.Amount)] };

    private static readonly Guard<ProposeRefund> ReasonIsSound = new(RefundCodes.MissingReason, (_, propose, _) => FreeText.IsSound(propose.Reason));

    private static readonly Guard<RejectRefund> RejectionHasReason = new(RefundCodes.MissingReason, (_, reject, _) => FreeText.IsSound(reject.Reason));

    private static readonly Guard<ApproveRefund> DelegationIsNamed = new(RefundCodes.MalformedReference, (_, approve, _) =>
        approve.Delegation is null || Identifier.IsValid(approve.Delegation))
    { Grounds = (_, approve, _) => [("member", nameof(ApproveRefund.Delegation)), ("id", approve.Delegation)] };

    private static readonly Guard<AnswerRefund> AnswerIsKnown = new(RefundCodes.UnknownAnswer, (_, answer, _) => answer.Answer is not null);

    private static readonly Guard<AnswerRefund> ReferenceIsSound = new(RefundCodes.MalformedReference, (_, answer, _) =>
        answer.Reference is null || Identifier.IsValid(answer.Reference))
    { Grounds = (_, answer, _) => [("member", nameof(AnswerRefund.Reference)), ("id", answer.Reference)] };

    private static readonly Guard<ProposeRefund> CurrencyIsTheOrders = new(SettlementCodes.ForeignCurrency, (_, propose, _, known) =>
        known.Ledger is null || propose.Amount.Currency == known.Ledger.Paid.Currency)
    { Grounds = (_, propose, known) => [("amount", propose.Amount), ("currency", known?.Ledger?.Paid.Currency)] };

    private static readonly Guard<ProposeRefund> UnitIsOfTheOrder = new(SettlementCodes.UnknownLine, (_, propose, _, known) =>
        propose.ForKept is not { } kept || known.Ledger is not { } ledger
        || (ledger.Paid.Line(kept.Line) is { } line && kept.Unit >= ledger.Back.Line(line.Id).Units && kept.Unit < line.Quantity))
    { Grounds = (_, propose, _) => [("line", $"{propose.ForKept?.Line}[{propose.ForKept?.Unit}]")] };

    // What must be true.
    private static readonly Guard<RefundCommand> LedgerExists = new(RefundCodes.NoSuchLedger, (_, _, _, known) => known.Ledger is not null)
    { Grounds = (_, _, known) => [("order", known?.Order)] };

    private static readonly Guard<RefundCase> CaseExists = new(RefundCodes.NoSuchCase, (_, _, _, known) => known.Case is not null)
    { Grounds = (_, refund, _) => [("case", refund.Case)] };

    private static readonly Guard<RefundCommand> NotByTheProposer = new(RefundCodes.SelfApproval, (refund, _, context) =>
        !SegregationOfDuties.IsSamePerson(refund.ProposedBy, context.Actor));

    private static readonly Guard<ApproveRefund> DelegationExists = new(RefundCodes.NoSuchDelegation, (_, approve, _, known) =>
        approve.Delegation is null || known.Delegation is not null)
    { Grounds = (_, approve, _) => [("delegation", approve.Delegation)] };

    // Lent authority is its owner's: who may not approve lends nobody what it takes.
    private static readonly Guard<ApproveRefund> NotOnBarredAuthority = new(RefundCodes.BarredAuthority, (refund, _, context, known) =>
        known.DelegationTo(context) is not { Delegator: { } delegator } || !SegregationOfDuties.IsSamePerson(refund.ProposedBy, delegator));

    private static readonly Guard<ApproveRefund> WithinLimit = new(RefundCodes.AboveLimit, (refund, _, context, known) =>
        known.Ledger!.ApprovedWith(refund.Id, refund.Amount) <= refund.Limits.LimitOf(context.Actor, context.At, known.Delegation))
    { Grounds = (refund, _, known) => [("amount", refund.Amount), ("total", known?.Ledger?.ApprovedWith(refund.Id, refund.Amount))] };

    private static readonly Guard<ProposeRefund> AmountRemains = new(SettlementCodes.ExceedsRemaining, (_, propose, _, known) =>
        propose.Amount <= known.Ledger!.Remaining())
    { Grounds = (_, propose, known) => [("amount", propose.Amount), ("remaining", known?.Ledger?.Remaining())] };

    private static readonly Guard<ProposeRefund> UnitsMoneyRemains = new(SettlementCodes.ExceedsRemaining, (_, propose, _, known) =>
        propose.ForKept is not { } kept || propose.Amount <= known.Ledger!.LeftOf(kept))
    { Grounds = (_, propose, known) => [("amount", propose.Amount), ("remaining", known?.Ledger?.LeftOf(propose.ForKept!))] };

    private static readonly Guard<RefundCase> SomethingIsToRefund = new(RefundCodes.NothingToRefund, (_, _, _, known) => known.Settlement is not null)
    { Grounds = (_, refund, _) => [("case", refund.Case)] };

    private static readonly Guard<RefundCase> SettlementIsPositive = new(RefundCodes.NothingComesBack, (_, _, _, known) => known.Settlement is not { Total.IsZero: true })
    { Grounds = (_, refund, known) => [("case", refund.Case), ("uncollected", known?.Settlement?.Uncollected)] };

    private static readonly Guard<RefundCase> SettlementRemains = new(SettlementCodes.ExceedsRemaining, (_, _, _, known) =>
        known.Settlement is not { } settlement || settlement.Total <= known.Ledger!.Remaining())
    { Grounds = (_, _, known) => [("amount", known?.Settlement?.Total), ("remaining", known?.Ledger?.Remaining())] };

    private static readonly Guard<RefundCommand> LimitsAreInTheCurrency = new(RefundCodes.NoLimitsInCurrency, (_, _, _, known) =>
        known.Ledger is not { } ledger || known.Limits.StandingAuthority.Currency == ledger.Paid.Currency)
    { Grounds = (_, _, known) => [("currency", known?.Ledger?.Paid.Currency)] };

    private static readonly Guard<ReserveRefund> SettlementStands = new(RefundCodes.SettlementChanged, (refund, _, _, known) =>
        refund.Goods is not { } goods || Settlement.Of(known.Ledger!.Paid, known.Ledger.Back, goods.Goods, goods.Policy) is { IsSuccess: true, Value: { } now } && now == goods.Settlement)
    { Grounds = (refund, _, _) => [("amount", refund.Amount)] };

    private static readonly Guard<RetryRefund> MoneyIsThere = new(SettlementCodes.ExceedsRemaining, (refund, _, _, known) =>
        refund.Amount <= known.Ledger!.Remaining())
    { Grounds = (refund, _, known) => [("amount", refund.Amount), ("remaining", known?.Ledger?.Remaining())] };

    private static readonly Guard<RaiseRefundAlerts> SomethingFellDue = new(RefundCodes.NothingDue, (refund, raise, context, known) =>
        Raised(refund, raise, context, known) is not null)
    { Grounds = (refund, raise, _) => [("timer", raise.Timer), ("next", refund.Timers.Of(SlaMeasure.Refund)?.Next)] };

    private static TimerChange? Raised(Refund refund, RaiseRefundAlerts raise, CommandContext context, RefundKnowledge known) =>
        refund.Timers.MeasureOf(raise.Timer) is { } measure ? refund.Timers.Raise(measure, known.Calendars, context.At) : null;

    // The ledger's own reaction asks the same of the same ledger.
    private static bool IsWithinStandingAuthority(string refund, Money amount, RefundKnowledge known) =>
        known.Ledger!.ApprovedWith(refund, amount) <= known.Limits.StandingAuthority;

    private static ImmutableArray<TenderShare> SharesOf(Refund refund, RefundKnowledge known) => known.Ledger!.SharesOf(refund.Amount);
}
