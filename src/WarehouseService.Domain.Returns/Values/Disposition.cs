using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What becomes of a unit after inspection (处置方式).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Disposition : SmartEnum<Disposition>
{
    /// <summary>Back into stock, as new.</summary>
    public static readonly Disposition Restock = new("restock", 1);

    /// <summary>To be made saleable again.</summary>
    public static readonly Disposition Refurbish = new("refurbish", 2);

    /// <summary>To be destroyed.</summary>
    public static readonly Disposition Scrap = new("scrap", 3);

    /// <summary>Back to whoever supplied it.</summary>
    public static readonly Disposition ReturnToVendor = new("return_to_vendor", 4);

    /// <summary>Back to the customer.</summary>
    public static readonly Disposition ReturnToCustomer = new("return_to_customer", 5);

    /// <summary>Set apart until somebody decides.</summary>
    public static readonly Disposition Quarantine = new("quarantine", 6);

    private Disposition(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<Disposition> All { get; } = [Restock, Refurbish, Scrap, ReturnToVendor, ReturnToCustomer, Quarantine];
}
