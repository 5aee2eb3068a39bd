using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>How an advance exchange ended: new goods were sent first, on a hold of their value.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class AdvanceOutcome : SmartEnum<AdvanceOutcome>
{
    /// <summary>The old goods came back in time.</summary>
    public static readonly AdvanceOutcome ReturnedInTime = new("returned_in_time", 1);

    /// <summary>The new goods never left.</summary>
    public static readonly AdvanceOutcome NeverSent = new("never_sent", 2);

    /// <summary>The old goods did not come back.</summary>
    public static readonly AdvanceOutcome NotReturned = new("not_returned", 3);

    /// <summary>They came back late, and were accepted.</summary>
    public static readonly AdvanceOutcome ReturnedLate = new("returned_late", 4);

    /// <summary>They came back damaged.</summary>
    public static readonly AdvanceOutcome ReturnedDamaged = new("returned_damaged", 5);

    private AdvanceOutcome(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<AdvanceOutcome> All { get; } = [ReturnedInTime, NeverSent, NotReturned, ReturnedLate, ReturnedDamaged];
}
