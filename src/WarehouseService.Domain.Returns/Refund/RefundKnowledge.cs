using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What decisions on a <see cref="Refund"/> need beyond the record.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundKnowledge
{
    /// <summary>The limits of approval: those in force for a proposal, else the refund's own.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>How long finance has for an answer.</summary>
    public required Duration AnswerWithin { get; init; }

    /// <summary>The order's ledger; null if there is none.</summary>
    public OrderLedger? Ledger { get; init; }

    /// <summary>The order's id.</summary>
    public string? Order { get; init; }

    /// <summary>The case whose goods are to be refunded; null if it was not found, or none is asked about.</summary>
    public CaseToRefund? Case { get; init; }

    /// <summary>What those goods come to now; null if they cannot be settled.</summary>
    internal Settlement? Settlement() => Case is { Goods: { } goods } && Ledger is { } ledger
        && Returns.Settlement.Of(ledger.Paid, ledger.Back, goods, Case.Policy) is { IsSuccess: true, Value: { } settlement } ? settlement : null;
}
