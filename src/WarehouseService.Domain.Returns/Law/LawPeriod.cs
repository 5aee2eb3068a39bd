namespace WarehouseService.Domain.Returns;

/// <summary>A period that a law sets: within what a refund is paid, how long a guarantee lasts.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawPeriod
{
    /// <summary>What it is for: <c>refund</c>, <c>repair_guarantee</c>.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Name { get; init => field = Identifier.Require(value, nameof(Name)); }

    /// <summary>What starts it: <c>goods_received</c>, <c>delivery</c>.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string StartsAt { get; init => field = Identifier.Require(value, nameof(StartsAt)); }

    /// <summary>How long.</summary>
    public required CountingRule Within { get; init; }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }
}
