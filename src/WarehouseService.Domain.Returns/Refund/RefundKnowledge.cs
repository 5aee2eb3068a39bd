using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>What decisions on a <see cref="Refund"/> need beyond the record.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundKnowledge
{
    /// <summary>The limits of approval: those in force for a proposal, else the refund's own.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>How long finance has for an answer.</summary>
    public required Duration AnswerWithin { get; init; }

    /// <summary>What a refund that is proposed is held to: the policy in force.</summary>
    public SlaPolicy Sla { get; init; } = SlaPolicy.Default;

    /// <summary>The hours that the policy names.</summary>
    public Calendars Calendars { get; init; } = Calendars.None;

    /// <summary>The order's ledger; null if there is none.</summary>
    public OrderLedger? Ledger { get; init; }

    /// <summary>The order's id.</summary>
    public string? Order { get; init; }

    /// <summary>The case whose goods are to be refunded; null if it was not found, or none is asked about.</summary>
    public ReturnCase? Case { get; init; }

    /// <summary>What the goods that the case has to refund come to now; null if there are none, or they cannot be settled.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The delegation that the approver names; null if none is named, or there is none. Fenced.</summary>
    public Delegation? Delegation { get; init; }

    /// <summary>The delegation, if the actor may use it then.</summary>
    internal Delegation? DelegationTo(CommandContext context) =>
        Delegation is { } delegation && delegation.Entitles(context.Actor, context.At) ? delegation : null;
}
