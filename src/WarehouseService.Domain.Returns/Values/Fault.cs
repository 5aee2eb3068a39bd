using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Whose fault it is that goods come back (责任方).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Fault : SmartEnum<Fault>
{
    /// <summary>The buyer's: the goods are what was sold, and the buyer does not keep them.</summary>
    public static readonly Fault Buyer = new("buyer", 1);

    /// <summary>The seller's: the goods are not what was sold.</summary>
    public static readonly Fault Seller = new("seller", 2);

    /// <summary>The carrier's: the goods suffered on their way to the buyer.</summary>
    public static readonly Fault Carrier = new("carrier", 3);

    private Fault(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<Fault> All { get; } = [Buyer, Seller, Carrier];
}
