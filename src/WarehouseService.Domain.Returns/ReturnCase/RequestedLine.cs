using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What a customer asks to give back of one line.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RequestedLine
{
    private readonly ValueArray<GoodsEvidence> _photos;

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units.</summary>
    public required int Quantity { get; init; }

    /// <summary>Why.</summary>
    public required ReturnReason Reason { get; init; }

    /// <summary>The serial number on the piece; null if it has none.</summary>
    public string? Serial { get; init; }

    /// <summary>The condition that the goods are in, by the policy's names; null if that is not said.</summary>
    public string? Condition { get; init; }

    /// <summary>Photos of the goods.</summary>
    public ImmutableArray<GoodsEvidence> Photos { get => _photos.Items; init => _photos = new(value); }

    /// <summary>The facts of the line with what the customer says.</summary>
    internal ReturnFacts With(ReturnFacts facts, string? rma) => facts with
    {
        Line = Line,
        Quantity = Quantity,
        Reason = Reason,
        SerialGiven = Serial,
        Condition = Condition ?? facts.Condition,
        Photos = Photos.Length,
        Rma = rma ?? facts.Rma,
    };
}
