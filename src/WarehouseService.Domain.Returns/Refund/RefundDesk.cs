using FluentResults;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using RefundPart = WarehouseService.Domain.Part<WarehouseService.Domain.Returns.Refund, WarehouseService.Domain.Returns.RefundStatus, WarehouseService.Domain.Returns.RefundKnowledge>;

namespace WarehouseService.Domain.Returns;

/// <summary>The desk for refunds: every step that touches money commits together with the order's ledger, and with the case whose goods it is for.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class RefundDesk
{
    private readonly Desk _desk;
    private readonly Repository<Refund, RefundStatus, RefundKnowledge> _refunds;
    private readonly Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> _ledgers;
    private readonly Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> _cases;
    private readonly Repository<Delegation, DelegationStatus, DelegationKnowledge> _delegations;
    private readonly IApprovalLimits _limits;
    private readonly ISlaPolicies _slaPolicies;
    private readonly ICalendars _calendars;
    private readonly Duration _answerWithin;

    /// <summary>A desk over its records and what it asks of others.</summary>
    /// <param name="desk">Commits.</param>
    /// <param name="refunds">The refunds.</param>
    /// <param name="ledgers">The orders' ledgers.</param>
    /// <param name="cases">The cases whose goods are refunded.</param>
    /// <param name="delegations">The authority that was lent to approve.</param>
    /// <param name="limits">Who may approve how much.</param>
    /// <param name="slaPolicies">What customers are promised.</param>
    /// <param name="calendars">The hours that policies name.</param>
    /// <param name="answerWithin">How long finance has for an answer before the outcome of a refund counts as unknown; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="answerWithin"/> is not positive.</exception>
    public RefundDesk(
        Desk desk,
        Repository<Refund, RefundStatus, RefundKnowledge> refunds,
        Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> ledgers,
        Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> cases,
        Repository<Delegation, DelegationStatus, DelegationKnowledge> delegations,
        IApprovalLimits limits,
        ISlaPolicies slaPolicies,
        ICalendars calendars,
        Duration answerWithin)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(refunds);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(delegations);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(slaPolicies);
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(answerWithin, Duration.Zero);
        _desk = desk;
        _refunds = refunds;
        _ledgers = ledgers;
        _cases = cases;
        _delegations = delegations;
        _limits = limits;
        _slaPolicies = slaPolicies;
        _calendars = calendars;
        _answerWithin = answerWithin;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The refund that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Refund>>> HandleAsync(RefundCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    /// <summary>Fires a timer of a refund.</summary>
    /// <param name="timer">The claimed timer.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The refund that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Refund>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(RefundTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<Refund, RefundStatus, RefundKnowledge>> PlanAsync(RefundCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _refunds.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var refund = subject.Record.State;
        var known = new RefundKnowledge
        {
            Limits = refund?.Limits ?? _limits.InForce(context.Tenant, context.At),
            AnswerWithin = _answerWithin,
            Sla = _slaPolicies.InForce(context.Tenant, context.At),
            Calendars = _calendars.Of(context.Tenant),
            Order = refund?.Order ?? (command as ProposeRefund)?.Order,
        };
        if (command is RefundCase refundCase)
        {
            return await PlanOfCaseAsync(refundCase, subject, known, context, cancel).ConfigureAwait(false);
        }

        if (!Identifier.IsValid(known.Order) || ReactionTo(command, refund, known) is not { } reaction)
        {
            return new(subject.Given(known));
        }

        var ledger = await _ledgers.ReadAsync(reaction, context, cancel).ConfigureAwait(false);
        known = known with { Ledger = ledger.Record.State };
        if (command is ApproveRefund { Delegation: { } lent } && Identifier.IsValid(lent))
        {
            var delegation = _delegations.Fence(lent, context);
            return new(subject.Given(async token => known with { Delegation = await delegation.ReadAsync(token).ConfigureAwait(false) }), ledger, delegation);
        }

        subject.Given(known);
        return command is RejectRefund && refund is { Goods: { } goods }
            ? new(subject, ledger, await _cases.ReadAsync(new UnmarkRefunded { Case = goods.Case, Refund = refund.Id }, context, cancel).ConfigureAwait(false))
            : new(subject, ledger);
    }

    // What the case has to refund, and what that comes to, must still be so when it is written down.
    private async Task<Plan<Refund, RefundStatus, RefundKnowledge>> PlanOfCaseAsync(
        RefundCase command, RefundPart subject, RefundKnowledge known, CommandContext context, CancellationToken cancel)
    {
        if (subject.RefusalSoFar() is not null || !Identifier.IsValid(command.Case))
        {
            return new(subject.Given(known));
        }

        var caseFence = _cases.Fence(command.Case, context);
        if (await caseFence.ReadAsync(cancel).ConfigureAwait(false) is not { } @case)
        {
            return new(subject.Given(known), caseFence);
        }

        var ledgerFence = _ledgers.Fence(@case.Order, context);
        var ledger = await ledgerFence.ReadAsync(cancel).ConfigureAwait(false);
        var goods = @case.GoodsToRefund();
        known = known with { Order = @case.Order, Case = @case, Ledger = ledger, Settlement = SettlementOf(goods, @case, ledger) };
        subject.Given(known);
        if (known.Settlement is not { Total.IsPositive: true } settlement)
        {
            return new(subject, caseFence, ledgerFence);
        }

        var enter = new EnterRefund { Order = @case.Order, Refund = command.Refund, Amount = settlement.Total, StandingAuthority = known.Limits.StandingAuthority };
        var mark = new MarkRefunded { Case = @case.Id, Refund = command.Refund, Items = goods!.Items };
        return new(
            subject,
            await _ledgers.ReadAsync(enter, context, cancel).ConfigureAwait(false),
            await _cases.ReadAsync(mark, context, cancel).ConfigureAwait(false),
            caseFence,
            ledgerFence);
    }

    private static Settlement? SettlementOf(ReturnedGoods? goods, ReturnCase @case, OrderLedger? ledger) => goods is not null && ledger is not null
        && Settlement.Of(ledger.Paid, ledger.Back, goods, @case.Policy.Settlement) is { IsSuccess: true, Value: { } settlement } ? settlement : null;

    private static OrderLedgerReaction? ReactionTo(RefundCommand command, Refund? refund, RefundKnowledge known) => command switch
    {
        ProposeRefund propose => new EnterRefund
        {
            Order = propose.Order,
            Refund = propose.Refund,
            Amount = propose.Amount,
            StandingAuthority = known.Limits.StandingAuthority,
        },
        _ when refund is null => null,
        ApproveRefund => new ApproveOnLedger { Order = refund.Order, Refund = refund.Id },
        RejectRefund => new DropRefund { Order = refund.Order, Refund = refund.Id },
        ReserveRefund => new ReserveOnLedger { Order = refund.Order, Refund = refund.Id, Settlement = refund.Goods?.Settlement, ForKept = refund.ForKept },
        RetryRefund => new ReserveOnLedger { Order = refund.Order, Refund = refund.Id },
        AnswerRefund { Answer: { } answer } when answer == RefundAnswer.Paid => new SettleOnLedger { Order = refund.Order, Refund = refund.Id },
        AnswerRefund { Answer: { } answer } when answer == RefundAnswer.Declined => new ReleaseOnLedger { Order = refund.Order, Refund = refund.Id },
        _ => null,
    };
}
