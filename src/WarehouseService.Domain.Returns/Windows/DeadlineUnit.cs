using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What a deadline is counted in (期限单位).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class DeadlineUnit : SmartEnum<DeadlineUnit>
{
    /// <summary>Calendar days.</summary>
    public static readonly DeadlineUnit Days = new("days", 1);

    /// <summary>Calendar months: they end on the same day number, or on the month's last day where it has none.</summary>
    public static readonly DeadlineUnit Months = new("months", 2);

    /// <summary>Days on which work is done; each counted day is one by the calendar.</summary>
    public static readonly DeadlineUnit WorkingDays = new("working_days", 3);

    private DeadlineUnit(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<DeadlineUnit> All { get; } = [Days, Months, WorkingDays];
}
