namespace WarehouseService.Domain.Returns;

/// <summary>How long goods can be given back under a policy (退货期限), and which returns that holds for. Of all that accept a return the longest wins.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnWindow
{
    /// <summary>The name, unique in its policy; decisions tell it.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Name { get; init => field = Identifier.Require(value, nameof(Name)); }

    /// <summary>Which returns; all by default.</summary>
    public ReturnConditions When { get; init; } = ReturnConditions.Any;

    /// <summary>How long, counted from the delivery.</summary>
    public required CountingRule Within { get; init; }

    /// <summary>A window for every return.</summary>
    public static ReturnWindow ForAll(string name, CountingRule within) => new() { Name = name, Within = within };
}
