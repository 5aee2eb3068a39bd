using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where goods are repaired.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RepairPlace : SmartEnum<RepairPlace>
{
    /// <summary>In the workshop: the customer hands them in (送修).</summary>
    public static readonly RepairPlace Workshop = new("workshop", 1);

    /// <summary>Where they are: a technician visits (上门维修).</summary>
    public static readonly RepairPlace OnSite = new("on_site", 2);

    private RepairPlace(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<RepairPlace> All { get; } = [Workshop, OnSite];
}
