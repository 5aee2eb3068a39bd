using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What happened to a <see cref="Refund"/>. The hierarchy is closed.</summary>
public abstract record RefundEvent : IEvent<Refund>
{
    private protected RefundEvent()
    {
    }

    internal abstract Refund Apply(Refund refund, Stamp stamp);

    Refund IEvent<Refund>.Apply(Refund? state, Stamp stamp) => Apply(state!, stamp) with { Since = stamp.At };
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
    };
}

/// <summary>The refund was approved.</summary>
public sealed record RefundApproved : RefundEvent
{
    /// <summary>The total with the order's other approved refunds that the approval was judged by.</summary>
    public required Money Total { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Approved, ApprovedBy = stamp.By };
}

/// <summary>The refund was not approved.</summary>
public sealed record RefundRejected : RefundEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Rejected };
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

    internal override Refund Apply(Refund refund, Stamp stamp) => refund with { Status = RefundStatus.Settled, Reference = Reference };
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
