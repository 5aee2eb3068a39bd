namespace WarehouseService.Domain.Returns;

/// <summary>Some units of a line.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LineQuantity
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units.</summary>
    public required int Quantity { get; init; }
}
