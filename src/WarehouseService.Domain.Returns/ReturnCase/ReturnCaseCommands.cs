using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What is done to a <see cref="ReturnCase"/>: asked by an actor, or by another record's command.</summary>
public abstract record ReturnCaseAct : ICommand<ReturnCase>
{
    private protected ReturnCaseAct()
    {
    }

    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Case;
}

/// <summary>What an actor may ask of a <see cref="ReturnCase"/>.</summary>
public abstract record ReturnCaseCommand : ReturnCaseAct
{
    private protected ReturnCaseCommand()
    {
    }
}

/// <summary>What another record's command does to a <see cref="ReturnCase"/>, in the same commit. No desk accepts it.</summary>
public abstract record ReturnCaseReaction : ReturnCaseAct
{
    private protected ReturnCaseReaction()
    {
    }
}

/// <summary>Asks to give goods back (申请退货). What the rules find eligible may be authorised at once; the rest waits for a person.</summary>
public sealed record RequestReturn : ReturnCaseCommand
{
    private readonly ValueArray<RequestedLine> _lines;

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What is to come back, at least one line, each once.</summary>
    public required ImmutableArray<RequestedLine> Lines { get => _lines.Items; init => _lines = new(value); }

    /// <summary>What is wanted for it; the money by default.</summary>
    public ReturnRemedy Remedy { get; init; } = ReturnRemedy.Refund;

    /// <summary>How it comes back.</summary>
    public required ReturnMethod Method { get; init; }

    /// <summary>Whether it comes with the seller's label.</summary>
    public bool HasSellersLabel { get; init; }

    /// <summary>The number of an authorisation that was given before; null for none.</summary>
    public string? Rma { get; init; }
}

/// <summary>Takes the case up to decide it (受理).</summary>
public sealed record ReviewReturn : ReturnCaseCommand;

/// <summary>Decides every line (裁定).</summary>
public sealed record DecideReturn : ReturnCaseCommand
{
    private readonly ValueArray<LineVerdict> _verdicts;

    /// <summary>A verdict on each line.</summary>
    public required ImmutableArray<LineVerdict> Verdicts { get => _verdicts.Items; init => _verdicts = new(value); }
}

/// <summary>The customer does not accept the decision (申诉).</summary>
public sealed record AppealReturn : ReturnCaseCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Decides the appeal (申诉裁定), on each line that was not granted whole.</summary>
public sealed record DecideAppeal : ReturnCaseCommand
{
    private readonly ValueArray<LineVerdict> _verdicts;

    /// <summary>A verdict on each line that was not granted whole.</summary>
    public required ImmutableArray<LineVerdict> Verdicts { get => _verdicts.Items; init => _verdicts = new(value); }
}

/// <summary>A parcel is on its way (寄回).</summary>
public sealed record SendParcel : ReturnCaseCommand
{
    private readonly ValueArray<LineQuantity> _items;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>What is in it.</summary>
    public required ImmutableArray<LineQuantity> Items { get => _items.Items; init => _items = new(value); }

    /// <summary>Whether there is proof of posting: under some laws the time for the refund then runs.</summary>
    public bool HasProofOfPosting { get; init; }
}

/// <summary>A parcel will not arrive (丢失).</summary>
public sealed record ReportLost : ReturnCaseCommand
{
    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }
}

/// <summary>A parcel arrived (收货), announced or not: what is in it is counted, whatever it is.</summary>
public sealed record ReceiveParcel : ReturnCaseCommand
{
    private readonly ValueArray<LineQuantity> _items;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>What is in it; what is none of the case's lines is named as well as can be. Empty for an empty box.</summary>
    public required ImmutableArray<LineQuantity> Items { get => _items.Items; init => _items = new(value); }
}

/// <summary>Units of a line in a parcel were inspected (验货).</summary>
public sealed record InspectGoods : ReturnCaseCommand
{
    private readonly ValueArray<InspectedUnits> _found;
    private readonly ValueArray<GoodsEvidence> _evidence;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>What was found, for some or all of the units.</summary>
    public required ImmutableArray<InspectedUnits> Found { get => _found.Items; init => _found = new(value); }

    /// <summary>Photos and other evidence; needed if a unit is not accepted.</summary>
    public ImmutableArray<GoodsEvidence> Evidence { get => _evidence.Items; init => _evidence = new(value); }
}

/// <summary>Takes the request back (取消). Impossible once something arrived.</summary>
public sealed record CancelReturn : ReturnCaseCommand
{
    /// <summary>Why, if that is said.</summary>
    public string? Reason { get; init; }
}

/// <summary>The time for sending goods is over (授权失效). What arrived or is on its way is kept.</summary>
public sealed record ExpireReturn : ReturnCaseCommand;

/// <summary>Ends the case (关闭).</summary>
public sealed record CloseReturn : ReturnCaseCommand;

/// <summary>Notes that a refund is overdue (退款逾期), and escalates it.</summary>
public sealed record RaiseRefundOverdue : ReturnCaseCommand;

/// <summary>Units are in a refund.</summary>
public sealed record MarkRefunded : ReturnCaseReaction
{
    private readonly ValueArray<ReturnedItem> _items;

    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>Which units, of those that <see cref="ReturnCase.GoodsToRefund"/> names.</summary>
    public required ImmutableArray<ReturnedItem> Items { get => _items.Items; init => _items = new(value); }
}

/// <summary>A refund came to nothing: its units are in none any more.</summary>
public sealed record UnmarkRefunded : ReturnCaseReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }
}
