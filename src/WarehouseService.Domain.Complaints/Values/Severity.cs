using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>How grave a complaint is (严重程度).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Severity : SmartEnum<Severity>
{
    /// <summary>Low (低): an agent may settle it.</summary>
    public static readonly Severity Low = new("low", 1);

    /// <summary>Medium (中).</summary>
    public static readonly Severity Medium = new("medium", 2);

    /// <summary>High (高): it is escalated, and closes only once a corrective action was verified.</summary>
    public static readonly Severity High = new("high", 3);

    private Severity(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<Severity> All { get; } = [Low, Medium, High];
}
