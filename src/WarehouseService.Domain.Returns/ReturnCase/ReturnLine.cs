using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>One line of a case: what was asked for, what was decided, and where the units are.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnLine
{
    private readonly ValueArray<LineDecision> _decisions;
    private readonly ValueArray<GoodsLot> _lots;

    /// <summary>What was asked for.</summary>
    public required RequestedLine Asked { get; init; }

    /// <summary>What the rules say, with the facts as they were.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>Every decision, in order.</summary>
    public ImmutableArray<LineDecision> Decisions { get => _decisions.Items; init => _decisions = new(value); }

    /// <summary>The units that were granted, and whatever came beyond them.</summary>
    public ImmutableArray<GoodsLot> Lots { get => _lots.Items; init => _lots = new(value); }

    /// <summary>The line's id.</summary>
    public string Line() => Asked.Line;

    /// <summary>What holds now.</summary>
    public LineOutcome Outcome() => Decisions.IsEmpty ? LineOutcome.Pending : Decisions[^1].Outcome;

    /// <summary>How many units may come back.</summary>
    public int Granted() => Decisions.IsEmpty ? 0 : Decisions[^1].Quantity;

    /// <summary>How many units are in a state.</summary>
    public int Count(GoodsStatus status) => Lots.Where(lot => lot.Status == status).Sum(lot => lot.Quantity);

    /// <summary>Whether the customer says that these never arrived: nothing is awaited then.</summary>
    internal bool NeverArrived => Asked.Reason == ReturnReason.Missing;

    internal int Refunded => Lots.Where(lot => lot.Refund is not null).Sum(lot => lot.Quantity);

    internal int Arrived => Lots.Where(lot => lot.HasArrived).Sum(lot => lot.Quantity);
}
