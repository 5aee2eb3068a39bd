namespace WarehouseService.Domain.Returns;

/// <summary>Units of a line that an open case holds, so that no other asks for them.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record HeldUnits
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many: one or more.</summary>
    public required int Quantity { get; init; }
}
