using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>How a clause is checked.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ConformanceLayer : SmartEnum<ConformanceLayer>
{
    /// <summary>By example.</summary>
    public static readonly ConformanceLayer Examples = new("examples", 1);

    /// <summary>By random programs, whose answers are compared with those of the model, <see cref="Storage.InMemoryStore"/>.</summary>
    public static readonly ConformanceLayer Model = new("model", 2);

    /// <summary>By many calls at once.</summary>
    public static readonly ConformanceLayer Concurrency = new("concurrency", 3);

    /// <summary>By calls that are cancelled, or that fail in their midst.</summary>
    public static readonly ConformanceLayer Faults = new("faults", 4);

    /// <summary>By closing or killing, and opening again.</summary>
    public static readonly ConformanceLayer Reopening = new("reopening", 5);

    private ConformanceLayer(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every layer, in order.</summary>
    public static ImmutableArray<ConformanceLayer> All { get; } = [Examples, Model, Concurrency, Faults, Reopening];
}
