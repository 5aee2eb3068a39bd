using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>What comes first (优先级): P1 to P5, from impact × urgency. Its value is its rank; 1 is the highest.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Priority : SmartEnum<Priority>
{
    /// <summary>High impact, high urgency.</summary>
    public static readonly Priority P1 = new("P1", 1);

    /// <summary>High and medium.</summary>
    public static readonly Priority P2 = new("P2", 2);

    /// <summary>High and low, or medium and medium; also what is not classified yet.</summary>
    public static readonly Priority P3 = new("P3", 3);

    /// <summary>Medium and low.</summary>
    public static readonly Priority P4 = new("P4", 4);

    /// <summary>Low and low.</summary>
    public static readonly Priority P5 = new("P5", 5);

    private Priority(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every priority, the highest first.</summary>
    public static ImmutableArray<Priority> All { get; } = [P1, P2, P3, P4, P5];

    /// <summary>The priority of an impact and an urgency: one step down for each step that either is lower.</summary>
    public static Priority Of(Degree impact, Degree urgency)
    {
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(urgency);
        return All[impact.Value + urgency.Value - 2];
    }
}
