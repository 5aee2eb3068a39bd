using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What only some stores can be asked for. A store declares it in <see cref="StoreUnderTest"/>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Capability : SmartEnum<Capability>
{
    /// <summary>Its data can be opened again.</summary>
    public static readonly Capability Reopening = new("reopening", 1, store => store.KeepsData, nameof(StoreUnderTest.KeepsData));

    /// <summary>It fails when it is told to.</summary>
    public static readonly Capability Faults = new("faults", 2, store => store.OpenFaulty is not null, nameof(StoreUnderTest.OpenFaulty));

    /// <summary>A program that writes to it can be killed.</summary>
    public static readonly Capability Killing = new("killing", 3, store => store.Writer is not null, nameof(StoreUnderTest.Writer));

    private readonly Func<StoreUnderTest, bool> _isDeclared;

    private Capability(string name, int value, Func<StoreUnderTest, bool> isDeclared, string member) : base(name, value) =>
        (_isDeclared, Member) = (isDeclared, member);

    /// <summary>Every capability.</summary>
    public static ImmutableArray<Capability> All { get; } = [Reopening, Faults, Killing];

    /// <summary>The member of <see cref="StoreUnderTest"/> that declares it.</summary>
    public string Member { get; }

    /// <summary>Whether a store declares it.</summary>
    public bool IsDeclaredBy(StoreUnderTest store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return _isDeclared(store);
    }
}
