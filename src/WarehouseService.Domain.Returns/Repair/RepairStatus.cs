using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where a <see cref="Repair"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RepairStatus : SmartEnum<RepairStatus>, IStatus
{
    /// <summary>It was asked for (已申请).</summary>
    public static readonly RepairStatus Requested = new("requested", 1, StatusCategory.New);

    /// <summary>The goods are in the workshop, or a visit is arranged (已安排).</summary>
    public static readonly RepairStatus Scheduled = new("scheduled", 2, StatusCategory.Waiting);

    /// <summary>The technician works (维修中).</summary>
    public static readonly RepairStatus InProgress = new("in_progress", 3, StatusCategory.Working);

    /// <summary>An attempt failed; there may be another (未修好).</summary>
    public static readonly RepairStatus NotRepaired = new("not_repaired", 4, StatusCategory.Waiting);

    /// <summary>An attempt succeeded; the customer may find that it did not (已修好).</summary>
    public static readonly RepairStatus Repaired = new("repaired", 5, StatusCategory.Settled);

    /// <summary>It is over (已关闭).</summary>
    public static readonly RepairStatus Closed = new("closed", 6, StatusCategory.Ended);

    /// <summary>It was taken back before work began (已取消).</summary>
    public static readonly RepairStatus Cancelled = new("cancelled", 7, StatusCategory.Ended);

    private RepairStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<RepairStatus> All { get; } = [Requested, Scheduled, InProgress, NotRepaired, Repaired, Closed, Cancelled];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
