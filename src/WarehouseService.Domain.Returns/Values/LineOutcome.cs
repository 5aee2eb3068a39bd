using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What was decided on a line.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class LineOutcome : SmartEnum<LineOutcome>
{
    /// <summary>Nothing yet.</summary>
    public static readonly LineOutcome Pending = new("pending", 1);

    /// <summary>All units asked for may come back.</summary>
    public static readonly LineOutcome Accepted = new("accepted", 2);

    /// <summary>Fewer units than were asked for may come back.</summary>
    public static readonly LineOutcome Reduced = new("reduced", 3);

    /// <summary>None may.</summary>
    public static readonly LineOutcome Rejected = new("rejected", 4);

    /// <summary>The rules left it to a person.</summary>
    public static readonly LineOutcome Manual = new("manual", 5);

    private LineOutcome(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<LineOutcome> All { get; } = [Pending, Accepted, Reduced, Rejected, Manual];
}
