using static WarehouseService.Domain.Returns.AdvanceExchangeStatus;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Who may do what with an advance exchange, and when: the rows. Who and what the names mean stands in <c>AdvanceExchangeGuards.cs</c>.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class AdvanceExchangeLifecycle : Lifecycle<AdvanceExchange, AdvanceExchangeStatus, AdvanceExchangeKnowledge>
{
    /// <summary>The table.</summary>
    public AdvanceExchangeLifecycle() : base("advance-exchange", AdvanceExchangeStatus.All)
    {
        RefusesOtherStatusesWith(ProcessCodes.IllegalTransition);

        On<RequestAdvanceExchange>()
            .Opens(Requested)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(CaseIsNamed, CustomerIsNamed, NewGoodsAreNamed, HoldIsPositive, PeriodIsSound)
            .Requires(CaseExists, CaseIsTheCustomers, CaseIsAuthorised)
            .Emits((_, request, _) => new AdvanceExchangeRequested
            {
                Exchange = request.Exchange,
                Case = request.Case,
                Customer = request.Customer,
                NewGoods = request.NewGoods,
                Hold = request.Hold,
                ReturnWithin = request.ReturnWithin,
                Asked = Asking((HoldPaymentKind.Place, request.Hold)),
            });

        On<ConfirmHoldPayment>()
            .From(Requested).To(HoldPlaced)
            .From(Lapsed, AdvanceExchangeStatus.Settled).Stays()
            .By(Any(Role.System), Any(Role.Finance))
            .Requires(ConfirmedKindIsKnown, ReferenceIsSound, ConfirmedWasAsked)
            .Emits((exchange, confirm, _) => new HoldPaymentConfirmed
            {
                Kind = confirm.Kind,
                Reference = confirm.Reference,
                Asked = confirm.Kind == HoldPaymentKind.Capture ? RefundOf(exchange.Settlement()!) : [],
            });

        On<RefuseHoldPayment>()
            .From(Requested).To(Declined)
            .From(Lapsed, AdvanceExchangeStatus.Settled).Stays()
            .By(Any(Role.System), Any(Role.Finance))
            .Requires(RefusedKindIsKnown, RefusalHasReason, RefusedWasAsked)
            .Emits((_, refuse, _) => new HoldPaymentRefused { Kind = refuse.Kind, Reason = refuse.Reason });

        On<RetryHoldPayment>()
            .From(Lapsed, AdvanceExchangeStatus.Settled).Stays()
            .By(Any(Role.Finance), Any(Role.Supervisor))
            .Requires(RetriedKindIsKnown, RetriedWasRefused)
            .Emits((exchange, retry, _) => new HoldPaymentRetried { Asked = Asking((retry.Kind, exchange.Payment(retry.Kind)!.Amount)) });

        On<SendNewGoods>()
            .From(HoldPlaced).To(Sent)
            .By(Any(Role.Warehouse), Any(Role.Agent), Any(Role.Supervisor))
            .Requires(ParcelIsNamed)
            .Emits((_, send, _) => new NewGoodsSent { Parcel = send.Parcel });

        On<CancelAdvanceExchange>()
            .From(HoldPlaced).To(AdvanceExchangeStatus.Settled)
            .By(Any(Role.Agent), Any(Role.Supervisor), TheCustomer)
            .Requires(CancellationHasReason)
            .Emits((exchange, cancel, _) => new AdvanceExchangeCancelled
            {
                Reason = cancel.Reason,
                Asked = SettlingOf(HoldSettlement.Of(exchange.Hold, AdvanceOutcome.NeverSent)),
            });

        On<AcceptOldGoods>()
            .From(Sent, Lapsed).To(AdvanceExchangeStatus.Settled)
            .By(Any(Role.Warehouse), Any(Role.Quality))
            .Requires(DamageIsPositive, DamageIsInTheHoldsCurrency, LateGoodsAreUndamaged)
            .Emits((exchange, accept, context) => Accepted(exchange, OutcomeOf(exchange, accept, context), accept.Damage));

        On<LapseAdvanceExchange>()
            .From(Sent).To(Lapsed)
            .By(Any(Role.System))
            .Requires(TimeIsOver)
            .Emits((exchange, _, _) => new AdvanceExchangeLapsed { Asked = SettlingOf(HoldSettlement.Of(exchange.Hold, AdvanceOutcome.NotReturned)) });

        Complete();
    }
}
