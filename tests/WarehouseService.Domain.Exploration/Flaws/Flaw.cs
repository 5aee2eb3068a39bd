using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Exploration;

/// <summary>What is wrong with a store, so that an exploration that finds nothing is known to be able to find something.</summary>
internal sealed record Flaw(string Name, Func<IAggregateStore, IAggregateStore> Over)
{
    public static readonly Flaw None = new("sound", store => store);
    public static readonly Flaw NoFences = new("no fences", store => new UnfencedStore(store));
    public static readonly Flaw Torn = new("torn", store => new TornStore(store));
    public static readonly Flaw Overwriting = new("overwriting", store => new OverwritingStore(store));
}
