using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Money on its way back to a buyer (退款). Its id is the key under which finance pays: whatever is sent again is sent under the same key, and is paid once.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Refund : IState<RefundStatus>
{
    /// <summary>The refund's id, and the key of its payment.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required RefundStatus Status { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The id of whoever bought.</summary>
    public required string Customer { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>The goods that it refunds; null if it refunds none.</summary>
    public RefundedGoods? Goods { get; init; }

    /// <summary>The unit that the buyer keeps and gets something back for; null if it is for none.</summary>
    public KeptUnit? ForKept { get; init; }

    /// <summary>The limits of approval that it was proposed under, and is held to.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>How long finance has for an answer, before the outcome counts as unknown.</summary>
    public required Duration AnswerWithin { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Actor ProposedBy { get; init; }

    /// <summary>Who approved it; null while nobody did, and where standing authority was enough.</summary>
    public Actor? ApprovedBy { get; init; }

    /// <summary>The delegation by which they could; null if it was their own authority.</summary>
    public string? Delegation { get; init; }

    /// <summary>Which tender gets what of it, once money is reserved.</summary>
    public ImmutableArray<TenderShare> Shares { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How often finance was asked to pay it; never falls.</summary>
    public int Attempts { get; init; }

    /// <summary>When the status was reached.</summary>
    public required Instant Since { get; init; }

    /// <summary>Finance's reference of the payment, once it was paid.</summary>
    public string? Reference { get; init; }

    /// <summary>What the customer was promised, and the clock of that: from approval until it is paid.</summary>
    public required CaseTimers Timers { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() => [.. NextStep(), .. Timers.Work()];

    private IEnumerable<WorkItem> NextStep() =>
        Status == RefundStatus.Approved ? [new(RefundTimers.Reserve, Since)]
        : Status == RefundStatus.Reserved ? [new(RefundTimers.Send, Since)]
        : Status == RefundStatus.Sent ? [new(RefundTimers.Answer, Since + AnswerWithin)]
        : [];
}
