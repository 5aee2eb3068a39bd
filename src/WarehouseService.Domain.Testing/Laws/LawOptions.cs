using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>How hard laws are tried. The same options on the same values give the same report, on every machine.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawOptions
{
    /// <summary>The options by default.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>What random cases are drawn from; 20260101 by default, so that a run is repeatable. Take another to look further.</summary>
    public ulong Seed { get; init; } = 20_260_101;

    /// <summary>How many random cases each law is tried on, 1 to 1,000,000; 200 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public int Cases { get; init => field = Within(value, 1, 1_000_000, nameof(Cases)); } = 200;

    /// <summary>
    /// How many commands are tried where every sequence is, 1 to 10,000,000; 30,000 by default, about what a second allows. It is a number and not
    /// a time, so that a slow machine reports what a fast one does.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public int Steps { get; init => field = Within(value, 1, 10_000_000, nameof(Steps)); } = 30_000;

    /// <summary>The ids of laws that do not bind here and are not tried; none by default.</summary>
    public ImmutableArray<string> Without { get; init => field = value.IsDefault ? [] : value; } = [];

    private static int Within(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; expected {least} to {most}.");
}
