using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>Where a <see cref="Ticket"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class TicketStatus : SmartEnum<TicketStatus>, IStatus
{
    /// <summary>Nobody has taken it up (新建).</summary>
    public static readonly TicketStatus New = new("new", 1, StatusCategory.New);

    /// <summary>It is being worked on (处理中).</summary>
    public static readonly TicketStatus Open = new("open", 2, StatusCategory.Working);

    /// <summary>It waits for the customer (待客户). The resolution clock stands still.</summary>
    public static readonly TicketStatus PendingCustomer = new("pending_customer", 3, StatusCategory.Waiting);

    /// <summary>It waits for a department (待内部). That is our time: the clock runs on.</summary>
    public static readonly TicketStatus PendingInternal = new("pending_internal", 4, StatusCategory.Waiting);

    /// <summary>The answer was given (已解决).</summary>
    public static readonly TicketStatus Resolved = new("resolved", 5, StatusCategory.Settled);

    /// <summary>The customer is content, or did not object in time (已关闭).</summary>
    public static readonly TicketStatus Closed = new("closed", 6, StatusCategory.Settled);

    /// <summary>It was opened by mistake (已取消).</summary>
    public static readonly TicketStatus Cancelled = new("cancelled", 7, StatusCategory.Ended);

    /// <summary>It went into another ticket (已合并).</summary>
    public static readonly TicketStatus Merged = new("merged", 8, StatusCategory.Ended);

    private TicketStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<TicketStatus> All { get; } = [New, Open, PendingCustomer, PendingInternal, Resolved, Closed, Cancelled, Merged];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
