using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>Where a <see cref="CoordinationTask"/> can be. Finished are those that have ended: done is unfinished.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CoordinationTaskStatus : SmartEnum<CoordinationTaskStatus>, IStatus
{
    /// <summary>The department was asked (已发起).</summary>
    public static readonly CoordinationTaskStatus Requested = new("requested", 1, StatusCategory.New);

    /// <summary>The department will do it (已接受).</summary>
    public static readonly CoordinationTaskStatus Accepted = new("accepted", 2, StatusCategory.Working);

    /// <summary>The department does it (进行中).</summary>
    public static readonly CoordinationTaskStatus InProgress = new("in_progress", 3, StatusCategory.Working);

    /// <summary>The department says that it is done; customer service has not confirmed it (已完成).</summary>
    public static readonly CoordinationTaskStatus Done = new("done", 4, StatusCategory.Waiting);

    /// <summary>Customer service confirmed it (已确认).</summary>
    public static readonly CoordinationTaskStatus Confirmed = new("confirmed", 5, StatusCategory.Ended);

    /// <summary>The department will not do it (已拒绝).</summary>
    public static readonly CoordinationTaskStatus Declined = new("declined", 6, StatusCategory.Ended);

    /// <summary>It is not needed any more (已取消).</summary>
    public static readonly CoordinationTaskStatus Cancelled = new("cancelled", 7, StatusCategory.Ended);

    private CoordinationTaskStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<CoordinationTaskStatus> All { get; } = [Requested, Accepted, InProgress, Done, Confirmed, Declined, Cancelled];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
