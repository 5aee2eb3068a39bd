using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What comes back in one return, to be turned into money.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnedGoods
{
    /// <summary>What comes back, at least one item; several items of a line differ in their grade.</summary>
    public required ImmutableArray<ReturnedItem> Items { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Why; change of mind where nothing is said.</summary>
    public ReturnReason Reason { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReturnReason.ChangeOfMind;
}
