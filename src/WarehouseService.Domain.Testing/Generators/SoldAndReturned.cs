using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>A sale, and goods of it that come back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SoldAndReturned
{
    /// <summary>The sale.</summary>
    public required Sale Sale { get; init; }

    /// <summary>What comes back: of at least one of its lines, no more than was sold.</summary>
    public required ReturnedGoods Goods { get; init; }
}
