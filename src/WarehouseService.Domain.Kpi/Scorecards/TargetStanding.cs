using System.Collections.Immutable;
using System.Globalization;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>How a value stands to its target. Immutable and safe for use by many threads.</summary>
public sealed class TargetStanding : SmartEnum<TargetStanding>
{
    /// <summary>The target is met.</summary>
    public static readonly TargetStanding Met = new("met", 1);

    /// <summary>The target is missed.</summary>
    public static readonly TargetStanding Missed = new("missed", 2);

    /// <summary>There is a target, but nothing to measure: neither met nor missed.</summary>
    public static readonly TargetStanding Undefined = new("undefined", 3);

    /// <summary>There is no target.</summary>
    public static readonly TargetStanding Untargeted = new("untargeted", 4);

    private TargetStanding(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>All standings, in order.</summary>
    public static ImmutableArray<TargetStanding> All { get; } = [Met, Missed, Undefined, Untargeted];

    /// <summary>The text for people, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    public string Text(CultureInfo culture) => KpiTexts.Of($"standing.{Name}", culture);

    internal static TargetStanding Of(decimal? value, KpiTarget? target) => (value, target) switch
    {
        (_, null) => Untargeted,
        (null, _) => Undefined,
        ({ } measured, _) => target.Comparator.IsMet(measured, target.Threshold) ? Met : Missed,
    };
}
