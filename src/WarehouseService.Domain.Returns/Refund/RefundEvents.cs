using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>What happened to a <see cref="Refund"/>. The hierarchy is closed.</summary>
public abstract record RefundEvent : IEvent<Refund>
{
    private readonly ValueArray<TimerChange> _timers;

    private protected RefundEvent()
    {
    }

    /// <summary>What it settled for the refund's timers: what had fallen due, and when what is next.</summary>
    public ImmutableArray<TimerChange> Timers { get => _timers.Items; init => _timers = new(value); }

    internal abstract Refund Apply(Refund refund, Stamp stamp);

    Refund IEvent<Refund>.Apply(Refund? state, Stamp stamp)
    {
        var after = Apply(state!, stamp);
        return after with { Since = after.Status == state?.Status ? state.Since : stamp.At, Timers = after.Timers.With(Timers) };
    }
}

/// <summary>The refund was proposed.</summary>
public sealed record RefundProposed : RefundEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The id of whoever bought.</summary>
    public required string Customer { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why; null for goods that came back.</summary>
    public string? Reason { get; init; }

    /// <summary>The goods that it refunds.</summary>
    public RefundedGoods? Goods { get; init; }

    /// <summary>The unit that the buyer keeps.</summary>
    public KeptUnit? ForKept { get; init; }

    /// <summary>The limits of approval in force.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>How long finance has for an answer.</summary>
    public required Duration AnswerWithin { get; init; }

    /// <summary>What such refunds are promised.</summary>
    public required SlaPolicy Sla { get; init; }

    /// <summary>What the promise was chosen by.</summary>
    public required SlaFacts Facts { get; init; }

    /// <summary>Whether standing authority was enough.</summary>
    public bool IsApprovedAtOnce { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => new()
    {
        Id = Refund,
        Status = IsApprovedAtOnce ? RefundStatus.Approved : RefundStatus.Proposed,
        Order = Order,
        Customer = Customer,
        Amount = Amount,
        Goods = Goods,
        ForKept = ForKept,
        Limits = Limits,
        AnswerWithin = AnswerWithin,
        ProposedBy = stamp.By,
        Since = stamp.At,
        Timers = IsApprovedAtOnce ? CaseTimers.Under(Sla, Facts).Started(SlaMeasure.Refund, stamp.At) : CaseTimers.Under(Sla, Facts),
    };
}

/// <summary>The refund was approved.</summary>
public sealed record RefundApproved : RefundEvent
{
    /// <summary>The total with the order's other approved refunds that the approval was judged by.</summary>
    public required Money Total { get; init; }

    /// <summary>The delegation by which it was; null if it was the approver's own authority.</summary>
    public string? Delegation { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with
    {
        Status = RefundStatus.Approved,
        ApprovedBy = stamp.By,
        Delegation = Delegation,
        Timers = refund.Timers.Started(SlaMeasure.Refund, stamp.At),
    };
}

/// <summary>The refund was not approved.</summary>
public sealed record RefundRejected : RefundEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with
    {
        Status = RefundStatus.Rejected,
        Timers = refund.Timers.Stopped(SlaMeasure.Refund, stamp.At),
    };
}

/// <summary>Money and units are kept for the refund.</summary>
public sealed record RefundReserved : RefundEvent
{
    /// <summary>Which tender gets what.</summary>
    public required ImmutableArray<TenderShare> Shares { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Reserved, Shares = Shares };
}

/// <summary>Finance was asked to pay it.</summary>
public sealed record RefundSent : RefundEvent
{
    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Sent, Attempts = refund.Attempts + 1 };
}

/// <summary>It was paid.</summary>
public sealed record RefundSettled : RefundEvent
{
    /// <summary>Finance's reference.</summary>
    public string? Reference { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with
    {
        Status = RefundStatus.Settled,
        Reference = Reference,
        Timers = refund.Timers.Stopped(SlaMeasure.Refund, stamp.At),
    };
}

/// <summary>It was declined.</summary>
public sealed record RefundFailed : RefundEvent
{
    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Failed, Shares = [] };
}

/// <summary>Nobody knows whether it was paid.</summary>
public sealed record RefundOutcomeUnknown : RefundEvent
{
    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Unknown };
}

/// <summary>A timer's moment came: a warning, an escalation level or a breach was raised.</summary>
public sealed record RefundAlertsRaised : RefundEvent
{
    internal override Refund Apply(Refund refund, Stamp stamp) => refund;
}
