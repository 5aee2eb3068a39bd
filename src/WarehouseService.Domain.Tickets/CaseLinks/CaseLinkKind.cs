using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>What can be alive on a case.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CaseLinkKind : SmartEnum<CaseLinkKind>
{
    /// <summary>A coordination task of a department that is unfinished (协同任务).</summary>
    public static readonly CaseLinkKind Task = new("task", 1);

    /// <summary>A complaint that is unfinished (投诉).</summary>
    public static readonly CaseLinkKind Complaint = new("complaint", 2);

    /// <summary>A child of a ticket that is active (子工单).</summary>
    public static readonly CaseLinkKind Child = new("child", 3);

    private CaseLinkKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<CaseLinkKind> All { get; } = [Task, Complaint, Child];
}
