using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What the last day of a <see cref="RepairPause"/> rests on.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RepairPauseBasis : SmartEnum<RepairPauseBasis>
{
    /// <summary>No repair was asked for in time: the original last day stands.</summary>
    public static readonly RepairPauseBasis NoPause = new("no_pause", 1);

    /// <summary>The goods are being repaired: time does not run.</summary>
    public static readonly RepairPauseBasis StillWaiting = new("still_waiting", 2);

    /// <summary>The days of waiting were added to the original last day.</summary>
    public static readonly RepairPauseBasis WaitingDaysAdded = new("waiting_days_added", 3);

    /// <summary>That would leave less than seven days after the goods came back: seven days it is.</summary>
    public static readonly RepairPauseBasis LeastAfterReturn = new("seven_days_after_return", 4);

    private RepairPauseBasis(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<RepairPauseBasis> All { get; } = [NoPause, StillWaiting, WaitingDaysAdded, LeastAfterReturn];
}
