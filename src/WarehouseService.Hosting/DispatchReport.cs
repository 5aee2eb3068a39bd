using WarehouseService.Domain;

namespace WarehouseService.Hosting;

/// <summary>What a pass over due work did, in numbers of items.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record DispatchReport
{
    /// <summary>Claimed from the store; the sum of all below but <see cref="StoreFailures"/>.</summary>
    public int Claimed { get; init; }

    /// <summary>Took effect (<see cref="WorkOutcome.Effective"/>).</summary>
    public int Effective { get; init; }

    /// <summary>Had taken effect before (<see cref="WorkOutcome.AlreadyDone"/>).</summary>
    public int AlreadyDone { get; init; }

    /// <summary>Had nothing left to do (<see cref="WorkOutcome.Obsolete"/>).</summary>
    public int Obsolete { get; init; }

    /// <summary>Could not be done yet (<see cref="WorkOutcome.NotYet"/>); offered again when their leases end, as are all that follow.</summary>
    public int NotYet { get; init; }

    /// <summary>Lost their races (<see cref="WorkOutcome.RaceLost"/>).</summary>
    public int RacesLost { get; init; }

    /// <summary>Are of no registered handler's.</summary>
    public int Unhandled { get; init; }

    /// <summary>Made their handler throw, or took longer than their lease.</summary>
    public int Failed { get; init; }

    /// <summary>Were left, because the dispatcher stopped or their lease ended before their turn came.</summary>
    public int Abandoned { get; init; }

    /// <summary>How often the store, or the list of tenants, threw. Not a number of items.</summary>
    public int StoreFailures { get; init; }

    internal static DispatchReport Of(WorkOutcome outcome) =>
        outcome == WorkOutcome.Effective ? new() { Effective = 1 }
        : outcome == WorkOutcome.AlreadyDone ? new() { AlreadyDone = 1 }
        : outcome == WorkOutcome.Obsolete ? new() { Obsolete = 1 }
        : outcome == WorkOutcome.NotYet ? new() { NotYet = 1 }
        : new() { RacesLost = 1 };

    internal DispatchReport Plus(DispatchReport other) => new()
    {
        Claimed = Claimed + other.Claimed,
        Effective = Effective + other.Effective,
        AlreadyDone = AlreadyDone + other.AlreadyDone,
        Obsolete = Obsolete + other.Obsolete,
        NotYet = NotYet + other.NotYet,
        RacesLost = RacesLost + other.RacesLost,
        Unhandled = Unhandled + other.Unhandled,
        Failed = Failed + other.Failed,
        Abandoned = Abandoned + other.Abandoned,
        StoreFailures = StoreFailures + other.StoreFailures,
    };
}
