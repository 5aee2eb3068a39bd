using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What becomes of a refund that is above what tenders can take back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Excess : SmartEnum<Excess>
{
    /// <summary>It is refused.</summary>
    public static readonly Excess Refused = new("reject", 1);

    /// <summary>It is cut down to that.</summary>
    public static readonly Excess Capped = new("cap", 2);

    private Excess(string name, int value) : base(name, value)
    {
    }

    /// <summary>Both, in order.</summary>
    public static ImmutableArray<Excess> All { get; } = [Refused, Capped];
}
