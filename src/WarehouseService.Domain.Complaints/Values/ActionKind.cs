using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>What a corrective action is for (措施类型).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ActionKind : SmartEnum<ActionKind>
{
    /// <summary>It removes the cause of what happened (纠正措施).</summary>
    public static readonly ActionKind Corrective = new("corrective", 1);

    /// <summary>It keeps the same from happening elsewhere (预防措施).</summary>
    public static readonly ActionKind Preventive = new("preventive", 2);

    private ActionKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<ActionKind> All { get; } = [Corrective, Preventive];
}
