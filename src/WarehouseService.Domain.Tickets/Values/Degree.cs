using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>How great an impact or an urgency is (程度).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Degree : SmartEnum<Degree>
{
    /// <summary>High (高).</summary>
    public static readonly Degree High = new("high", 1);

    /// <summary>Medium (中).</summary>
    public static readonly Degree Medium = new("medium", 2);

    /// <summary>Low (低).</summary>
    public static readonly Degree Low = new("low", 3);

    private Degree(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<Degree> All { get; } = [High, Medium, Low];
}
