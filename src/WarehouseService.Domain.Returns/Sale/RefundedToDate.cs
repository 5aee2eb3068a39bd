using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>How far an order has come back: which units, what was given for units that were kept, how much of shipping.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundedToDate
{
    /// <summary>Nothing of an order came back yet.</summary>
    public static RefundedToDate Nothing { get; } = new();

    /// <summary>What came back of each line, by its id.</summary>
    public ImmutableSortedDictionary<string, RefundedLine> Lines { get; init => field = value?.WithComparers(StringComparer.Ordinal) ?? throw new ArgumentNullException(nameof(value)); } =
        ImmutableSortedDictionary.Create<string, RefundedLine>(StringComparer.Ordinal);

    /// <summary>How much of shipping was given back; null for nothing.</summary>
    public Money? Shipping { get; init; }

    /// <summary>Whether free shipping was charged after all; that is done once an order.</summary>
    public bool FreeShippingClawedBack { get; init; }

    /// <summary>What came back of a line.</summary>
    public RefundedLine Line(string id) => Lines.TryGetValue(id, out var line) ? line : RefundedLine.Nothing;

    /// <summary>With something more given for a unit that the buyer keeps.</summary>
    internal RefundedToDate WithGivenFor(KeptUnit kept, Money amount)
    {
        var line = Line(kept.Line);
        var given = line.GivenForKept.TryGetValue(kept.Unit, out var before) ? before + amount : amount;
        return this with { Lines = Lines.SetItem(kept.Line, line with { GivenForKept = line.GivenForKept.SetItem(kept.Unit, given) }) };
    }
}
