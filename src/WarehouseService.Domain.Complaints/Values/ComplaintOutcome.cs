using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>What was decided on a complaint (处理结论).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ComplaintOutcome : SmartEnum<ComplaintOutcome>
{
    /// <summary>The customer is right (成立).</summary>
    public static readonly ComplaintOutcome Upheld = new("upheld", 1);

    /// <summary>The customer is partly right (部分成立).</summary>
    public static readonly ComplaintOutcome PartlyUpheld = new("partly_upheld", 2);

    /// <summary>The customer is not right (不成立).</summary>
    public static readonly ComplaintOutcome NotUpheld = new("not_upheld", 3);

    private ComplaintOutcome(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<ComplaintOutcome> All { get; } = [Upheld, PartlyUpheld, NotUpheld];
}
