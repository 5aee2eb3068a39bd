using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>How old what is open is (账龄), in classes of whole days. Immutable and safe for use by many threads.</summary>
public sealed record AgeDistribution
{
    private static readonly ImmutableArray<int> Bounds = [0, 1, 3, 7, 14, 30];

    /// <summary>The classes, the youngest first, whether anything is in them or not: under 1 day, 1 to 3, 3 to 7, 7 to 14, 14 to 30, and
    /// 30 days or more.</summary>
    public required ImmutableArray<AgeClass> Classes { get; init; }

    /// <summary>The distribution of some ages.</summary>
    /// <param name="ages">The ages, in any order.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ages"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An age is negative.</exception>
    public static AgeDistribution Of(IEnumerable<Duration> ages)
    {
        ArgumentNullException.ThrowIfNull(ages);
        var all = ages.ToList();
        if (all.Exists(age => age < Duration.Zero))
        {
            throw new ArgumentException($"An age is {all.Min()}; ages are zero or more.", nameof(ages));
        }

        return new() { Classes = [.. Bounds.Select((from, place) => Class(from, place + 1 < Bounds.Length ? Bounds[place + 1] : null))] };

        AgeClass Class(int from, int? below) => new()
        {
            FromDays = from,
            BelowDays = below,
            Count = all.LongCount(age => age >= Duration.FromDays(from) && (below is null || age < Duration.FromDays(below.Value))),
        };
    }
}
