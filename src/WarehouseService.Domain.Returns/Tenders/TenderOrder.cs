using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>In which order tenders get money back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class TenderOrder : SmartEnum<TenderOrder>
{
    /// <summary>As they were used: the first as far as it goes, then the next.</summary>
    public static readonly TenderOrder InOrder = new("in_order", 1);

    /// <summary>The last one first.</summary>
    public static readonly TenderOrder Reverse = new("reverse", 2);

    /// <summary>All at once, by what is left on each (<see cref="Money.Allocate(ReadOnlySpan{long})"/>).</summary>
    public static readonly TenderOrder Proportional = new("proportional", 3);

    private TenderOrder(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<TenderOrder> All { get; } = [InOrder, Reverse, Proportional];
}
