using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>What can be alive on a ticket.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class TicketLinkKind : SmartEnum<TicketLinkKind>
{
    /// <summary>A coordination task of a department (协同任务).</summary>
    public static readonly TicketLinkKind Task = new("task", 1);

    /// <summary>A complaint (投诉).</summary>
    public static readonly TicketLinkKind Complaint = new("complaint", 2);

    private TicketLinkKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<TicketLinkKind> All { get; } = [Task, Complaint];
}
