using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Who bears the freight of sending goods back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class FreightPayer : SmartEnum<FreightPayer>
{
    /// <summary>The buyer: it is taken from what comes back.</summary>
    public static readonly FreightPayer Buyer = new("buyer", 1);

    /// <summary>The seller.</summary>
    public static readonly FreightPayer Seller = new("seller", 2);

    private FreightPayer(string name, int value) : base(name, value)
    {
    }

    /// <summary>Both, in order.</summary>
    public static ImmutableArray<FreightPayer> All { get; } = [Buyer, Seller];
}
