using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>What finance is asked to pay. It is paid once for each <see cref="Key"/>, however often it is asked for.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RefundOrder
{
    /// <summary>The key of the payment: the refund's id.</summary>
    public required string Key { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>How much in all.</summary>
    public required Money Amount { get; init; }

    /// <summary>Which tender gets what.</summary>
    public required ImmutableArray<TenderShare> Shares { get; init; }

    /// <summary>Which time it is asked for, from 1.</summary>
    public required int Attempt { get; init; }
}
