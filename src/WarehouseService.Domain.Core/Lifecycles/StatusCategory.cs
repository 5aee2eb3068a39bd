using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain;

/// <summary>What a status means for the work, whatever it is called.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class StatusCategory : SmartEnum<StatusCategory>
{
    /// <summary>Nobody has taken it up.</summary>
    public static readonly StatusCategory New = new("new", 1);

    /// <summary>It is being worked on.</summary>
    public static readonly StatusCategory Working = new("working", 2);

    /// <summary>It waits for somebody else.</summary>
    public static readonly StatusCategory Waiting = new("waiting", 3);

    /// <summary>The work is done and may come back.</summary>
    public static readonly StatusCategory Settled = new("settled", 4);

    /// <summary>It is over; no command leads out of it.</summary>
    public static readonly StatusCategory Ended = new("ended", 5);

    private StatusCategory(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every category, in order.</summary>
    public static ImmutableArray<StatusCategory> All { get; } = [New, Working, Waiting, Settled, Ended];
}
