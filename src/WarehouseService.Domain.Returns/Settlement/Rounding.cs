using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>How an amount was rounded to minor units.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Rounding : SmartEnum<Rounding>
{
    /// <summary>It needed no rounding.</summary>
    public static readonly Rounding None = new("none", 1);

    /// <summary>Half a minor unit away from zero, once for the line.</summary>
    public static readonly Rounding HalfUp = new("half_up", 2);

    /// <summary>Half a minor unit away from zero, once for each unit.</summary>
    public static readonly Rounding HalfUpPerUnit = new("half_up_per_unit", 3);

    private Rounding(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<Rounding> All { get; } = [None, HalfUp, HalfUpPerUnit];
}
