using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>How far a line has come back. Units come back in their order.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundedLine
{
    /// <summary>Nothing of a line came back yet.</summary>
    public static RefundedLine Nothing { get; } = new();

    /// <summary>How many units came back.</summary>
    public int Units { get; init; }

    /// <summary>What was given back for units that the buyer kept, by the unit's place in the line; taken off when they come back after all.</summary>
    public ImmutableSortedDictionary<int, Money> GivenForKept { get; init; } = ImmutableSortedDictionary<int, Money>.Empty;
}
