using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Returns.RefundStatus;

namespace WarehouseService.Domain.Returns;

/// <summary>Who may do what to a <see cref="Refund"/>, and when.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class RefundLifecycle : Lifecycle<Refund, RefundStatus, RefundKnowledge>
{
    /// <summary>The table.</summary>
    public RefundLifecycle() : base("refund", RefundStatus.All)
    {
        RefusesOtherStatusesWith(ProcessCodes.IllegalTransition);

        On<ProposeRefund>()
            .Opens(Proposed, Approved)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System))
            .Requires(OrderIsNamed, AmountIsPositive, ReasonIsSound, LedgerExists, CurrencyIsTheOrders, UnitIsOfTheOrder, AmountRemains, UnitsMoneyRemains, LimitsAreInTheCurrency)
            .Emits(Timed<ProposeRefund>((_, propose, _, known) => new RefundProposed
            {
                Refund = propose.Refund,
                Order = propose.Order,
                Customer = known.Ledger!.Customer,
                Amount = propose.Amount,
                Reason = propose.Reason,
                ForKept = propose.ForKept,
                Limits = known.Limits,
                AnswerWithin = known.AnswerWithin,
                Sla = known.Sla.ForCase(Facts),
                Facts = Facts,
                IsApprovedAtOnce = IsWithinStandingAuthority(propose.Refund, propose.Amount, known),
            }));

        On<RefundCase>()
            .Opens(Proposed, Approved)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System))
            .Requires(CaseIsNamed, CaseExists, LedgerExists, SomethingIsToRefund, SettlementIsPositive, SettlementRemains, LimitsAreInTheCurrency)
            .Emits(Timed<RefundCase>((_, refund, _, known) => new RefundProposed
            {
                Refund = refund.Refund,
                Order = known.Case!.Order,
                Customer = known.Ledger!.Customer,
                Amount = known.Settlement!.Total,
                Goods = new() { Case = known.Case.Id, Goods = known.Case.GoodsToRefund()!, Policy = known.Case.Policy.Settlement, Settlement = known.Settlement! },
                Limits = known.Limits,
                AnswerWithin = known.AnswerWithin,
                Sla = known.Sla.ForCase(Facts),
                Facts = Facts,
                IsApprovedAtOnce = IsWithinStandingAuthority(refund.Refund, known.Settlement!.Total, known),
            }));

        On<ApproveRefund>()
            .From(Proposed).To(Approved)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.Finance))
            .Requires(DelegationIsNamed, DelegationExists, NotByTheProposer, NotOnBarredAuthority, WithinLimit)
            .Emits(Timed<ApproveRefund>((refund, _, context, known) => new RefundApproved
            {
                Total = known.Ledger!.ApprovedWith(refund.Id, refund.Amount),
                Delegation = known.DelegationTo(context)?.Id,
            }));

        On<RejectRefund>()
            .From(Proposed, Approved).To(Rejected)
            .By(Any(Role.Supervisor), Any(Role.Finance))
            .Requires(RejectionHasReason, NotByTheProposer)
            .Emits(Timed<RejectRefund>((_, reject, _, _) => new RefundRejected { Reason = reject.Reason }));

        On<ReserveRefund>()
            .From(Approved).To(Reserved)
            .By(Any(Role.Finance), Any(Role.System))
            .Requires(SettlementStands)
            .Emits((refund, _, _, known) => new RefundReserved { Shares = SharesOf(refund, known) });

        On<SendRefund>()
            .From(Reserved).To(Sent)
            .By(Any(Role.Finance), Any(Role.System))
            .Emits((_, _, _) => new RefundSent());

        On<AnswerRefund>()
            .From(Sent, Unknown).To(Settled, Failed, Unknown)
            .By(Any(Role.Finance), Any(Role.System))
            .Requires(AnswerIsKnown, ReferenceIsSound)
            .Emits(Timed<AnswerRefund>((_, answer, _, _) => answer.Answer == RefundAnswer.Paid ? new RefundSettled { Reference = answer.Reference }
                : answer.Answer == RefundAnswer.Declined ? new RefundFailed()
                : new RefundOutcomeUnknown()));

        On<RetryRefund>()
            .From(Failed).To(Reserved)
            .By(Any(Role.Finance), Any(Role.System))
            .Requires(MoneyIsThere)
            .Emits((refund, _, _, known) => new RefundReserved { Shares = SharesOf(refund, known) });

        On<ResendRefund>()
            .From(Unknown).To(Sent)
            .By(Any(Role.Finance), Any(Role.System))
            .Emits((_, _, _) => new RefundSent());

        On<RaiseRefundAlerts>()
            .From(Approved, Reserved, Sent, Failed, Unknown).Stays()
            .By(Any(Role.System))
            .Requires(SomethingFellDue)
            .Emits((refund, raise, context, known) => new RefundAlertsRaised { Timers = [Raised(refund, raise, context, known)!] });

        Complete();
    }

    private static SlaFacts Facts { get; } = new() { CaseKind = "refund" };

    // What marks the clock says what had fallen due on it, and when what is next: with calendars, which no later reader has.
    private static Func<Refund, TCommand, CommandContext, RefundKnowledge, RefundEvent> Timed<TCommand>(
        Func<Refund, TCommand, CommandContext, RefundKnowledge, RefundEvent> emits) => (refund, command, context, known) =>
    {
        var happened = emits(refund, command, context, known);
        var after = happened.Apply(refund, new Stamp(0, context.At, context.Actor));
        return happened with { Timers = after.Timers.Settle(refund?.Timers, known.Calendars, context.At) };
    };
}
