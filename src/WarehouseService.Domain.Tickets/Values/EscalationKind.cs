using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>Which way a ticket is escalated (升级).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class EscalationKind : SmartEnum<EscalationKind>
{
    /// <summary>To those who know more (职能升级).</summary>
    public static readonly EscalationKind Functional = new("functional", 1);

    /// <summary>To those who may decide more (层级升级).</summary>
    public static readonly EscalationKind Hierarchical = new("hierarchical", 2);

    private EscalationKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<EscalationKind> All { get; } = [Functional, Hierarchical];
}
