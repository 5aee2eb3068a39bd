using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

public sealed partial class AdvanceExchangeLifecycle
{
    // Who.
    private static readonly Who<AdvanceExchangeCommand> TheCustomer = new("that customer", (exchange, _, actor) =>
        actor.Role == Role.Customer && actor.Id == exchange.Customer);

    // What a command must bring.
    private static readonly Guard<RequestAdvanceExchange> CaseIsNamed = Names<RequestAdvanceExchange>(nameof(RequestAdvanceExchange.Case), request => request.Case);

    private static readonly Guard<RequestAdvanceExchange> CustomerIsNamed =
        Names<RequestAdvanceExchange>(nameof(RequestAdvanceExchange.Customer), request => request.Customer);

    private static readonly Guard<RequestAdvanceExchange> NewGoodsAreNamed =
        Names<RequestAdvanceExchange>(nameof(RequestAdvanceExchange.NewGoods), request => request.NewGoods);

    private static readonly Guard<SendNewGoods> ParcelIsNamed = Names<SendNewGoods>(nameof(SendNewGoods.Parcel), send => send.Parcel);

    private static readonly Guard<ConfirmHoldPayment> ReferenceIsSound =
        Names<ConfirmHoldPayment>(nameof(ConfirmHoldPayment.Reference), confirm => confirm.Reference);

    private static readonly Guard<RequestAdvanceExchange> HoldIsPositive = new(AdvanceExchangeCodes.AmountNotPositive, (_, request, _) =>
        request.Hold != default && request.Hold.IsPositive)
    { Grounds = (_, request, _) => [("amount", request.Hold)] };

    private static readonly Guard<RequestAdvanceExchange> PeriodIsSound = new(AdvanceExchangeCodes.MalformedPeriod, (_, request, _) =>
        request.ReturnWithin > Duration.Zero && request.ReturnWithin <= AdvanceExchange.LongestReturn)
    { Grounds = (_, request, _) => [("period", request.ReturnWithin)] };

    private static readonly Guard<AcceptOldGoods> DamageIsPositive = new(AdvanceExchangeCodes.AmountNotPositive, (_, accept, _) =>
        accept.Damage is not { } damage || (damage != default && damage.IsPositive))
    { Grounds = (_, accept, _) => [("amount", accept.Damage)] };

    private static readonly Guard<AcceptOldGoods> DamageIsInTheHoldsCurrency = new(AdvanceExchangeCodes.ForeignCurrency, (exchange, accept, _) =>
        exchange is null || accept.Damage is not { } damage || damage == default || damage.Currency == exchange.Hold.Currency)
    { Grounds = (exchange, accept, _) => [("amount", accept.Damage), ("currency", exchange.Hold.Currency)] };

    private static readonly Guard<ConfirmHoldPayment> ConfirmedKindIsKnown = new(AdvanceExchangeCodes.UnknownPayment, (_, confirm, _) => confirm.Kind is not null);

    private static readonly Guard<RefuseHoldPayment> RefusedKindIsKnown = new(AdvanceExchangeCodes.UnknownPayment, (_, refuse, _) => refuse.Kind is not null);

    private static readonly Guard<RetryHoldPayment> RetriedKindIsKnown = new(AdvanceExchangeCodes.UnknownPayment, (_, retry, _) => retry.Kind is not null);

    private static readonly Guard<RefuseHoldPayment> RefusalHasReason = new(AdvanceExchangeCodes.MissingReason, (_, refuse, _) => FreeText.IsSound(refuse.Reason));

    private static readonly Guard<CancelAdvanceExchange> CancellationHasReason = new(AdvanceExchangeCodes.MissingReason, (_, cancel, _) =>
        FreeText.IsSound(cancel.Reason));

    // What must be true.
    private static readonly Guard<RequestAdvanceExchange> CaseExists = new(AdvanceExchangeCodes.NoSuchCase, (_, _, _, known) => known.Case is not null)
    { Grounds = (_, request, _) => [("case", request.Case)] };

    private static readonly Guard<RequestAdvanceExchange> CaseIsTheCustomers = new(AdvanceExchangeCodes.OtherCustomer, (_, request, _, known) =>
        known.Case is null || known.Case.Customer == request.Customer)
    { Grounds = (_, request, _) => [("case", request.Case)] };

    private static readonly Guard<RequestAdvanceExchange> CaseIsAuthorised = new(AdvanceExchangeCodes.CaseNotAuthorised, (_, _, _, known) =>
        known.Case is null || known.Case.IsOpenForGoods())
    { Grounds = (_, request, known) => [("case", request.Case), ("status", known?.Case?.Status)] };

    private static readonly Guard<ConfirmHoldPayment> ConfirmedWasAsked = new(AdvanceExchangeCodes.PaymentNotAsked, (exchange, confirm, _) =>
        exchange.Payment(confirm.Kind)?.Status == HoldPaymentStatus.Asked)
    { Grounds = (_, confirm, _) => [("payment", confirm.Kind)] };

    private static readonly Guard<RefuseHoldPayment> RefusedWasAsked = new(AdvanceExchangeCodes.PaymentNotAsked, (exchange, refuse, _) =>
        exchange.Payment(refuse.Kind)?.Status == HoldPaymentStatus.Asked)
    { Grounds = (_, refuse, _) => [("payment", refuse.Kind)] };

    // What was not taken is not taken any more once the goods are back: it would only be given back.
    private static readonly Guard<RetryHoldPayment> RetriedWasRefused = new(AdvanceExchangeCodes.PaymentNotRefused, (exchange, retry, _) =>
        exchange.Payment(retry.Kind)?.Status == HoldPaymentStatus.Refused
        && !(retry.Kind == HoldPaymentKind.Capture && exchange.Outcome == AdvanceOutcome.ReturnedLate))
    { Grounds = (_, retry, _) => [("payment", retry.Kind)] };

    private static readonly Guard<AcceptOldGoods> LateGoodsAreUndamaged = new(AdvanceExchangeCodes.LateAndDamaged, (exchange, accept, context) =>
        accept.Damage is null || !exchange.IsLateAt(context.At))
    { Grounds = (exchange, _, _) => [("return_by", exchange.ReturnBy)] };

    private static readonly Guard<LapseAdvanceExchange> TimeIsOver = new(AdvanceExchangeCodes.StillInTime, (exchange, _, context) => exchange.IsLateAt(context.At))
    { Grounds = (exchange, _, _) => [("return_by", exchange.ReturnBy)] };

    private static Guard<TCommand> Names<TCommand>(string member, Func<TCommand, string?> id) => new(AdvanceExchangeCodes.MalformedReference, (_, command, _) =>
        Identifier.IsValid(id(command)))
    { Grounds = (_, command, _) => [("member", member), ("id", id(command))] };

    // What is late is late whether the timer has fired or not.
    private static AdvanceOutcome OutcomeOf(AdvanceExchange exchange, AcceptOldGoods accept, CommandContext context) =>
        exchange.IsLateAt(context.At) ? AdvanceOutcome.ReturnedLate
        : accept.Damage is null ? AdvanceOutcome.ReturnedInTime
        : AdvanceOutcome.ReturnedDamaged;

    // Money that has not been taken is not given back: a refund is asked for once the payment side has confirmed the capture.
    private static OldGoodsAccepted Accepted(AdvanceExchange exchange, AdvanceOutcome outcome, Money? damage)
    {
        var settlement = HoldSettlement.Of(exchange.Hold, outcome, damage);
        return new()
        {
            Outcome = outcome,
            Damage = damage,
            Asked = exchange.Payment(HoldPaymentKind.Capture) is null ? SettlingOf(settlement)
                : exchange.IsDone(HoldPaymentKind.Capture) ? RefundOf(settlement)
                : [],
        };
    }

    private static ImmutableArray<HoldPayment> SettlingOf(HoldSettlement settlement) =>
        Asking((HoldPaymentKind.Capture, settlement.Captured), (HoldPaymentKind.Release, settlement.Released));

    private static ImmutableArray<HoldPayment> RefundOf(HoldSettlement settlement) => Asking((HoldPaymentKind.Refund, settlement.Refunded));

    private static ImmutableArray<HoldPayment> Asking(params ReadOnlySpan<(HoldPaymentKind Kind, Money Amount)> payments)
    {
        var asked = ImmutableArray.CreateBuilder<HoldPayment>(payments.Length);
        foreach (var (kind, amount) in payments)
        {
            if (!amount.IsZero)
            {
                asked.Add(new() { Kind = kind, Amount = amount });
            }
        }

        return asked.ToImmutable();
    }
}
