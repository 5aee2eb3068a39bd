using System.Collections.Immutable;

namespace WarehouseService.Domain.Storage;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Page<T>
{
    /// <summary>The largest page that may be asked for.</summary>
    public const int MaxSize = 1_000;

    /// <summary>What it shows.</summary>
    public required ImmutableArray<T> Items { get; init; }

    /// <summary>Where the next page begins; null if this is the last one. Opaque: hand it back as it is, with the same filter.</summary>
    public string? Next { get; init; }
}
