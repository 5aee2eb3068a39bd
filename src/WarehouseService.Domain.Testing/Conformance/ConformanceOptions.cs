using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>How much is tried, and what may be left out.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ConformanceOptions
{
    /// <summary>The seed of everything random, to repeat what a report told. Default null: another one each time.</summary>
    public int? Seed { get; init; }

    /// <summary>How many random programs are compared with the model; at least 1. Default 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Programs { get; init => field = Positive(value, nameof(Programs)); } = 200;

    /// <summary>How many histories of calls at once are checked; at least 1. Default 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Histories { get; init => field = Positive(value, nameof(Histories)); } = 30;

    /// <summary>How often a program that writes is killed, each time on what the last one left; at least 1. Default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Kills { get; init => field = Positive(value, nameof(Kills)); } = 3;

    /// <summary>How long one clause may take before it counts as broken; positive. Default two minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public Duration Patience
    {
        get;
        init => field = value > Duration.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Patience), value, "Patience must be longer than zero.");
    }
    = Duration.FromMinutes(2);

    /// <summary>Capabilities that the store lacks on purpose: what is skipped for their sake does not fail the whole. Default none.</summary>
    /// <exception cref="ArgumentException">It is <c>default</c>: what is accepted is listed, or <c>[]</c>.</exception>
    public ImmutableArray<Capability> AcceptedSkips
    {
        get;
        init => field = value.IsDefault ? throw new ArgumentException("The accepted skips are listed, or []; they are default.", nameof(AcceptedSkips)) : value;
    }
    = [];

    private static int Positive(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
